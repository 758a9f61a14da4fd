package dev.fanfare.processor.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a topic carries.
 *
 * @param type the event type, {@code E} of its publisher
 * @param isSealed whether it is a sealed interface; its records are the cases then, else the type itself is the only one
 * @param cases sorted by the types' names
 * @param payload the shape of its JSON
 * @param unknown the record that stands for events that are not known; it is none of the cases
 */
public record EventModel(
        TypeRef type, boolean isSealed, List<EventCase> cases, Payload payload, Optional<TypeRef> unknown) {
    public EventModel {
        cases = List.copyOf(cases);
    }

    /** An event where nothing stands for such as are not known. */
    public EventModel(TypeRef type, boolean isSealed, List<EventCase> cases, Payload payload) {
        this(type, isSealed, cases, payload, Optional.empty());
    }

    /** The event names, in the order of the cases. */
    public List<String> names() {
        return cases.stream().map(EventCase::name).toList();
    }

    /** The component that orders messages, as the first case has it; every case has one, or none. */
    public Optional<String> orderingKey() {
        return cases.get(0).key().map(ComponentReading::component);
    }

    /** The attributes of all cases, each name once. */
    public List<AttributeModel> attributes() {
        Map<String, AttributeModel> all = new LinkedHashMap<>();
        cases.forEach(one -> one.attributes().forEach(attribute -> all.putIfAbsent(attribute.name(), attribute)));
        return List.copyOf(all.values());
    }
}
