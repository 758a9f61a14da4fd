package dev.fanfare.processor.read;

import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.Payload.EnumDefinition;
import dev.fanfare.processor.model.Payload.ObjectDefinition;
import dev.fanfare.processor.model.Payload.OpenDefinition;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.model.TypeRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** The elements by which events of some topics go. Good for one round. */
final class EventElements {
    private final Elements elements;
    private final Set<Element> named = new HashSet<>();
    private final Set<Element> unknown = new HashSet<>();
    private final Set<Element> described = new HashSet<>();
    private final Set<Element> open = new HashSet<>();

    EventElements(Elements elements, Collection<TopicModel> topics) {
        this.elements = elements;
        topics.forEach(this::add);
    }

    /** Whether it is a record or class that travels under a name. */
    boolean hasEventName(TypeElement type) {
        return named.contains(type);
    }

    /** Whether it stands for unknown events. */
    boolean isUnknown(TypeElement type) {
        return unknown.contains(type);
    }

    /** Whether it is a type, or a component or constant of one, that a schema describes. */
    boolean isDescribed(Element element) {
        return described.contains(element);
    }

    /** Whether it is a type that annotations write in a way of their own. */
    boolean isOpen(TypeElement type) {
        return open.contains(type);
    }

    private void add(TopicModel topic) {
        topic.event().cases().stream().map(EventCase::type).forEach(type -> add(type, named));
        topic.event().unknown().ifPresent(type -> add(type, unknown));
        topic.event()
                .payload()
                .definitions()
                .forEach((type, definition) -> element(type).ifPresent(found -> add(found, definition)));
    }

    private void add(TypeElement type, Definition definition) {
        if (definition instanceof OpenDefinition) {
            open.add(type);
            return;
        }
        described.add(type);
        if (definition instanceof ObjectDefinition) {
            NamedShapes.properties(type).forEach(property -> described.addAll(property.sides()));
        } else if (definition instanceof EnumDefinition) {
            described.addAll(type.getEnclosedElements());
        }
    }

    private void add(TypeRef type, Set<Element> elementsOf) {
        element(type.canonical()).ifPresent(elementsOf::add);
    }

    private Optional<TypeElement> element(String type) {
        return Optional.ofNullable(elements.getTypeElement(type));
    }
}
