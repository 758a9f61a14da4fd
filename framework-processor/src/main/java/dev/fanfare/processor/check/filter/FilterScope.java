package dev.fanfare.processor.check.filter;

import dev.fanfare.processor.model.AttributeModel;
import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.EventModel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a filter can see.
 *
 * @param event the event's simple name
 * @param attributes the attributes that it may have
 * @param always the names of those that every event has
 * @param eventNames the event names that the subscription asks for besides; none where it wants all
 * @param records the records of a sealed event by their event names, for suggestions; empty for a plain event
 */
public record FilterScope(
        String event,
        List<AttributeModel> attributes,
        Set<String> always,
        List<String> eventNames,
        Map<String, String> records) {
    public FilterScope {
        attributes = List.copyOf(attributes);
        always = Set.copyOf(always);
        eventNames = List.copyOf(eventNames);
        records = Map.copyOf(records);
    }

    /** All events of a topic. */
    public static FilterScope of(EventModel event) {
        Map<String, String> records = event.isSealed()
                ? event.cases().stream()
                        .collect(Collectors.toMap(
                                EventCase::name, one -> one.type().nested(".")))
                : Map.of();
        return new FilterScope(event.type().nested("."), event.attributes(), always(event.cases()), List.of(), records);
    }

    /** One record of a sealed event. */
    public static FilterScope of(EventCase one) {
        return new FilterScope(one.type().nested("."), one.attributes(), always(List.of(one)), one.names(), Map.of());
    }

    Optional<AttributeModel> attribute(String name) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(name))
                .findFirst();
    }

    List<String> names() {
        return attributes.stream().map(AttributeModel::name).toList();
    }

    private static Set<String> always(List<EventCase> cases) {
        return cases.stream()
                .flatMap(one -> one.attributes().stream())
                .filter(attribute -> attribute.reading().isPrimitive())
                .map(AttributeModel::name)
                .filter(name -> cases.stream().allMatch(one -> hasPrimitive(one, name)))
                .collect(Collectors.toSet());
    }

    private static boolean hasPrimitive(EventCase one, String name) {
        return one.attributes().stream()
                .anyMatch(attribute ->
                        attribute.name().equals(name) && attribute.reading().isPrimitive());
    }
}
