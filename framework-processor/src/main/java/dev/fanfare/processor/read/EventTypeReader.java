package dev.fanfare.processor.read;

import dev.fanfare.processor.check.EventType;
import dev.fanfare.processor.mirror.Access;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.Names;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;

/** Reads what kind of type an event is. */
final class EventTypeReader {
    private EventTypeReader() {}

    /** The event type, and what it permits, as code in the package sees it. */
    static EventType read(TypeElement type, String fromPackage) {
        List<EventType> permitted = isSealedInterface(type)
                ? permitted(type).stream()
                        .map(record -> read(record, fromPackage))
                        .toList()
                : List.of();
        EventType.Kind kind = kind(type);
        return new EventType(
                Names.of(type),
                Names.place(type),
                kind,
                !type.getTypeParameters().isEmpty(),
                Bindability.isInner(type),
                Access.obstacle(type, fromPackage),
                (kind == EventType.Kind.CLASS && !Bindability.isInner(type)) || kind == EventType.Kind.RECORD
                        ? Bindability.obstacle(type)
                        : Optional.empty(),
                permitted);
    }

    /** Whether the type is a sealed interface. */
    static boolean isSealedInterface(TypeElement type) {
        return kind(type) == EventType.Kind.SEALED_INTERFACE;
    }

    /**
     * What a sealed interface permits, also where it has no {@code permits}; sorted by name, since the order in which
     * javac finds the records then depends on its version and on the order of the sources.
     */
    static List<TypeElement> permitted(TypeElement type) {
        return type.getPermittedSubclasses().stream()
                .filter(mirror -> mirror.getKind() == TypeKind.DECLARED)
                .map(Hierarchy::element)
                .sorted(Comparator.comparing(Names::of))
                .toList();
    }

    private static EventType.Kind kind(TypeElement type) {
        return switch (type.getKind()) {
            case RECORD -> EventType.Kind.RECORD;
            case ENUM -> EventType.Kind.ENUM;
            case ANNOTATION_TYPE -> EventType.Kind.ANNOTATION;
            case INTERFACE ->
                type.getPermittedSubclasses().isEmpty() ? EventType.Kind.INTERFACE : EventType.Kind.SEALED_INTERFACE;
            default -> EventType.Kind.CLASS;
        };
    }
}
