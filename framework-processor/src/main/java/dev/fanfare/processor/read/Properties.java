package dev.fanfare.processor.read;

import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** The properties that Jackson writes, before it looks at annotations that drop or rename them. */
final class Properties {
    private Properties() {}

    /** The components of a record, in order. */
    static List<Property> ofRecord(TypeElement type) {
        List<? extends RecordComponentElement> components = type.getRecordComponents();
        Optional<ExecutableElement> canonical = canonicalConstructor(type);
        List<Property> properties = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            RecordComponentElement component = components.get(i);
            List<Element> sides = new ArrayList<>(List.of(component, component.getAccessor()));
            fields(type).stream()
                    .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                    .forEach(sides::add);
            int index = i;
            canonical.ifPresent(
                    constructor -> sides.add(constructor.getParameters().get(index)));
            properties.add(new Property(
                    component.getSimpleName().toString(),
                    component.asType(),
                    component,
                    sides,
                    Names.place(component)));
        }
        return properties;
    }

    private static Optional<ExecutableElement> canonicalConstructor(TypeElement type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> hasComponents(constructor, type.getRecordComponents()))
                .findFirst();
    }

    static boolean hasComponents(ExecutableElement constructor, List<? extends RecordComponentElement> components) {
        List<String> parameters =
                constructor.getParameters().stream().map(Properties::typeText).toList();
        return parameters.equals(components.stream().map(Properties::typeText).toList());
    }

    private static String typeText(Element element) {
        return TypeText.of(element.asType());
    }

    /** The properties of a class and its superclasses: what has a public getter or field, or a mark of Jackson's. */
    static List<Property> ofClass(List<TypeElement> hierarchy) {
        Map<String, List<Element>> sides = new LinkedHashMap<>();
        for (TypeElement type : hierarchy) {
            for (Element member : type.getEnclosedElements()) {
                propertyName(member)
                        .ifPresent(name -> sides.computeIfAbsent(name, unused -> new ArrayList<>())
                                .add(member));
            }
        }
        List<Property> properties = new ArrayList<>();
        sides.forEach((name, members) -> readable(members)
                .map(side -> new Property(name, Nullness.valueType(side), side, members, Names.place(side)))
                .ifPresent(properties::add));
        return properties;
    }

    /** The getter that is written, else the field. */
    private static Optional<Element> readable(List<Element> sides) {
        return sides.stream()
                .filter(side -> side.getKind() != ElementKind.METHOD || isGetter((ExecutableElement) side))
                .filter(side -> side.getModifiers().contains(Modifier.PUBLIC)
                        || JacksonMarks.find(List.of(side), "JsonProperty").isPresent())
                .min((left, right) -> Boolean.compare(
                        left.getKind().isField(), right.getKind().isField()));
    }

    private static Optional<String> propertyName(Element member) {
        if (member.getModifiers().contains(Modifier.STATIC)) {
            return Optional.empty();
        }
        if (member.getKind() == ElementKind.FIELD) {
            return member.getModifiers().contains(Modifier.TRANSIENT)
                    ? Optional.empty()
                    : Optional.of(member.getSimpleName().toString());
        }
        return member instanceof ExecutableElement method && member.getKind() == ElementKind.METHOD
                ? methodProperty(method)
                : Optional.empty();
    }

    private static Optional<String> methodProperty(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (isGetter(method)) {
            return getterProperty(method).or(() -> Optional.of(name));
        }
        return name.startsWith("set")
                        && name.length() > 3
                        && method.getParameters().size() == 1
                ? Optional.of(decapitalized(name.substring(3)))
                : Optional.empty();
    }

    /** Named as a getter, or marked as one. */
    private static boolean isGetter(ExecutableElement method) {
        return method.getParameters().isEmpty()
                && method.getReturnType().getKind() != TypeKind.VOID
                && (getterProperty(method).isPresent()
                        || JacksonMarks.find(List.of(method), "JsonProperty").isPresent());
    }

    /** The property that a method named {@code getX}, or a boolean one named {@code isX}, reads. */
    static Optional<String> getterProperty(ExecutableElement method) {
        String name = method.getSimpleName().toString();
        if (name.startsWith("get") && name.length() > 3 && !name.equals("getClass")) {
            return Optional.of(decapitalized(name.substring(3)));
        }
        return name.startsWith("is") && name.length() > 2 && isBoolean(method)
                ? Optional.of(decapitalized(name.substring(2)))
                : Optional.empty();
    }

    private static boolean isBoolean(ExecutableElement method) {
        return Set.of("boolean", "Boolean").contains(TypeText.of(method.getReturnType()));
    }

    /** As Jackson does it: all leading capitals go small, {@code URL} is {@code url}. */
    private static String decapitalized(String name) {
        int capitals = 0;
        while (capitals < name.length() && Character.isUpperCase(name.charAt(capitals))) {
            capitals++;
        }
        return name.substring(0, capitals).toLowerCase(Locale.ROOT) + name.substring(capitals);
    }

    private static List<VariableElement> fields(TypeElement type) {
        return ElementFilter.fieldsIn(type.getEnclosedElements());
    }
}
