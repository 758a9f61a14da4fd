package dev.fanfare.processor.read;

import dev.fanfare.processor.check.EvolvingType;
import dev.fanfare.processor.check.EvolvingType.Name;
import dev.fanfare.processor.check.MarkedCase;
import dev.fanfare.processor.check.MarkedEvent;
import dev.fanfare.processor.check.UnknownRecord;
import dev.fanfare.processor.mirror.AnnotationView;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.SourceRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;

/** Reads what types say about names of other days. */
final class EvolutionReader {
    private static final String ALIAS = "dev.fanfare.Alias";
    private static final String RESERVED = "dev.fanfare.Reserved";
    private static final String UNKNOWN = "dev.fanfare.Unknown";

    private EvolutionReader() {}

    /** A record or class with the properties that it writes. */
    static EvolvingType ofObject(TypeElement type, List<Property> properties) {
        List<Name> names = properties.stream()
                .map(property -> name(
                        property.jsonName(),
                        TypeText.name(type) + "." + property.name(),
                        property.place(),
                        property.sides()))
                .toList();
        return type(type, EvolvingType.Of.COMPONENTS, names);
    }

    /** An enum; {@code jsonName} says what a constant is called in JSON. */
    static EvolvingType ofEnum(TypeElement type, Function<Element, String> jsonName) {
        List<Name> names = type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(constant -> name(
                        jsonName.apply(constant),
                        TypeText.name(type) + "." + constant.getSimpleName(),
                        Names.place(constant),
                        List.of(constant)))
                .toList();
        return type(type, EvolvingType.Of.CONSTANTS, names);
    }

    /** An event with the names under which its cases travel. */
    static EvolvingType ofEvent(TypeElement event, MarkedEvent marked, List<TypeElement> cases) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < cases.size(); i++) {
            MarkedCase one = marked.cases().get(i);
            names.add(name(one.eventName(), one.type().nested("."), one.place(), List.of(cases.get(i))));
        }
        // A plain event reserves names of its components.
        return marked.isSealed()
                ? type(event, EvolvingType.Of.EVENTS, names)
                : new EvolvingType(Names.of(event), Names.place(event), EvolvingType.Of.EVENTS, names, List.of());
    }

    /** Whether a type stands for unknown events. */
    static boolean isUnknown(TypeElement type) {
        return AnnotationView.first(type, UNKNOWN).isPresent();
    }

    /** A type that stands for unknown events, as the rule sees it. */
    static UnknownRecord unknown(TypeElement type, boolean isPermitted) {
        SourceRef place =
                AnnotationView.first(type, UNKNOWN).map(AnnotationView::place).orElseGet(() -> Names.place(type));
        List<String> components = type.getRecordComponents().stream()
                .map(component -> TypeText.of(component.asType()) + " " + component.getSimpleName())
                .toList();
        return new UnknownRecord(TypeText.name(type), place, isPermitted, components);
    }

    private static EvolvingType type(TypeElement type, EvolvingType.Of of, List<Name> names) {
        List<String> reserved = AnnotationView.first(type, RESERVED)
                .map(view -> view.strings("value"))
                .orElse(List.of());
        return new EvolvingType(Names.of(type), Names.place(type), of, names, reserved);
    }

    private static Name name(String text, String display, SourceRef place, Collection<? extends Element> sides) {
        Optional<AnnotationView> alias = first(sides, ALIAS);
        return new Name(
                text,
                display,
                place,
                alias.map(view -> view.strings("value")).orElse(List.of()),
                alias.map(view -> view.at("value")).orElse(place),
                first(sides, UNKNOWN).map(AnnotationView::place));
    }

    private static Optional<AnnotationView> first(Collection<? extends Element> sides, String annotation) {
        for (Element side : sides) {
            Optional<AnnotationView> found = AnnotationView.first(side, annotation);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
