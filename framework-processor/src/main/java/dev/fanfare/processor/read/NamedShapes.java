package dev.fanfare.processor.read;

import dev.fanfare.processor.check.EvolutionRule;
import dev.fanfare.processor.check.EvolvingType;
import dev.fanfare.processor.mirror.ClassFiles;
import dev.fanfare.processor.mirror.Docs;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.Names;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.Evolution;
import dev.fanfare.processor.model.Payload.Anything;
import dev.fanfare.processor.model.Payload.Component;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.Payload.EnumDefinition;
import dev.fanfare.processor.model.Payload.JsonType;
import dev.fanfare.processor.model.Payload.ObjectDefinition;
import dev.fanfare.processor.model.Payload.OpenDefinition;
import dev.fanfare.processor.model.Payload.OrNull;
import dev.fanfare.processor.model.Payload.Reference;
import dev.fanfare.processor.model.Payload.UnionDefinition;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The JSON of records, classes and enums, each defined once. For one event, in one round. */
final class NamedShapes {
    /** Stands for a type while it is read, for it may hold itself. */
    private static final Definition PENDING = new OpenDefinition(Optional.empty(), "", Evolution.NONE);

    private final Elements elements;
    private final ClassFiles files;
    private final Subtypes subtypes;
    private final SortedMap<String, Definition> definitions = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();

    NamedShapes(Elements elements, ClassFiles files) {
        this.elements = elements;
        this.files = files;
        this.subtypes = new Subtypes(elements);
    }

    /** What was defined so far, by canonical name. */
    SortedMap<String, Definition> definitions() {
        return definitions;
    }

    /** What is wrong with what types say about names of other days. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    /** Refers to the type, and defines it when it is met for the first time. */
    JsonType refer(TypeElement type, Where where, Shapes shapes) {
        TypeRef name = Names.of(type);
        // The place is taken before the members are read: a type may reach itself.
        if (definitions.putIfAbsent(name.canonical(), PENDING) == null) {
            definitions.put(name.canonical(), define(type, where, shapes));
        }
        return new Reference(name);
    }

    /**
     * Refers to a type in use. One that something above it tells from others is written with a property more, and only read
     * with that: the schema of its members would not say it.
     */
    JsonType use(TypeElement type, Where where, Shapes shapes) {
        if (type.getKind() == ElementKind.INTERFACE
                || type.getModifiers().contains(Modifier.ABSTRACT)
                || !Subtypes.areTold(type)) {
            return refer(type, where, shapes);
        }
        subtypes.obstacle(type).ifPresent(obstacle -> shapes.problem(where, obstacle));
        return new Anything(Optional.of(Fingerprint.of(type)));
    }

    private Definition define(TypeElement type, Where where, Shapes shapes) {
        Optional<String> doc = Docs.of(elements, type);
        Optional<Subtypes.Obstacle> obstacle = subtypes.obstacle(type);
        if (obstacle.isPresent()) {
            shapes.problem(where, obstacle.get());
            return open(doc, type);
        }
        Optional<Subtypes.Named> union =
                subtypes.of(type).filter(named -> !JacksonMarks.changeCase(type, Hierarchy.supertypes(type)));
        if (union.isPresent()) {
            return union(doc, union.get(), where, shapes);
        }
        if (isOpen(type)) {
            return open(doc, type);
        }
        return members(type, doc, where, shapes);
    }

    private Definition union(Optional<String> doc, Subtypes.Named named, Where where, Shapes shapes) {
        Map<String, TypeRef> cases = new LinkedHashMap<>();
        named.byName().forEach((name, type) -> {
            TypeRef ref = Names.of(type);
            if (definitions.putIfAbsent(ref.canonical(), PENDING) == null) {
                definitions.put(ref.canonical(), oneOf(type, where, shapes));
            }
            cases.put(name, ref);
        });
        return new UnionDefinition(doc, cases, Optional.of(named.property()));
    }

    /** One of several types; the property that tells it from the others is said where it is one of them. */
    private Definition oneOf(TypeElement type, Where where, Shapes shapes) {
        Optional<String> doc = Docs.of(elements, type);
        List<TypeElement> supertypes = Hierarchy.supertypes(type);
        boolean isOpen = JacksonMarks.changeCase(type, supertypes) || isShapedElsewhere(type, supertypes);
        Optional<String> unbound = Bindability.caseObstacle(type);
        unbound.ifPresent(reason -> shapes.problem(
                where, new Subtypes.Obstacle("Jackson cannot bind " + TypeText.name(type) + ", " + reason, "")));
        return isOpen || unbound.isPresent() ? open(doc, type) : members(type, doc, where, shapes);
    }

    private static Definition open(Optional<String> doc, TypeElement type) {
        return new OpenDefinition(doc, Fingerprint.of(type), Evolution.at(Names.place(type)));
    }

    private Definition members(TypeElement type, Optional<String> doc, Where where, Shapes shapes) {
        if (type.getKind() == ElementKind.ENUM) {
            return new EnumDefinition(
                    doc, constants(type), evolution(EvolutionReader.ofEnum(type, NamedShapes::constant)));
        }
        List<Property> properties = properties(type);
        return new ObjectDefinition(
                doc,
                components(type, properties, where, shapes),
                type.getKind() != ElementKind.RECORD,
                evolution(EvolutionReader.ofObject(type, properties)));
    }

    private Evolution evolution(EvolvingType type) {
        findings.addAll(EvolutionRule.check(type));
        return type.evolution();
    }

    private static boolean isOpen(TypeElement type) {
        List<TypeElement> supertypes = Hierarchy.supertypes(type);
        return JacksonMarks.changeObject(type, supertypes) || isShapedElsewhere(type, supertypes);
    }

    private static boolean isShapedElsewhere(TypeElement type, List<TypeElement> supertypes) {
        return Bindability.isReadOtherwise(type)
                || type.getKind() == ElementKind.INTERFACE
                || supertypes.stream()
                        .filter(supertype -> supertype.getKind() == ElementKind.INTERFACE)
                        .anyMatch(JacksonMarks::touchMembers);
    }

    private static List<String> constants(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                .flatMap(constant -> Stream.concat(Stream.of(constant(constant)), aliases(constant)))
                .distinct()
                .toList();
    }

    private static String constant(Element constant) {
        return JacksonMarks.find(List.of(constant), "JsonProperty")
                .flatMap(mirror -> JacksonMarks.value(mirror, "value"))
                .map(Object::toString)
                .orElse(constant.getSimpleName().toString());
    }

    /** Names that are read, though not written. */
    private static Stream<String> aliases(Element constant) {
        return JacksonMarks.find(List.of(constant), "JsonAlias").stream().flatMap(mirror -> names(mirror).stream());
    }

    /** The components of a record, or properties of a class, that go to JSON. */
    static List<Property> properties(TypeElement type) {
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        List<TypeElement> classes = Hierarchy.classes(type);
        List<Property> properties = isRecord ? Properties.ofRecord(type) : Properties.ofClass(classes);
        Set<String> dropped =
                classes.stream().flatMap(owner -> ignoredNames(owner).stream()).collect(Collectors.toSet());
        return properties.stream()
                .filter(property -> !property.isIgnored()
                        && !dropped.contains(property.jsonName())
                        && !isIgnoredType(property.type()))
                .toList();
    }

    private List<Component> components(TypeElement type, List<Property> properties, Where where, Shapes shapes) {
        boolean isRecord = type.getKind() == ElementKind.RECORD;
        return properties.stream()
                .map(property -> component(
                        property,
                        where.component(property, files.nullable(property.typed(), property.sides())),
                        shapes,
                        isRecord))
                .toList();
    }

    /**
     * Classes keep a default for what is missing, and write null for what was never set; records need every component. An
     * inclusion rule changes nothing: the codec writes what is required, whatever the rule says.
     */
    private Component component(Property property, Where where, Shapes shapes, boolean isRecord) {
        TypeMirror type = property.type();
        JsonType shape = property.isReshaped() ? shapes.formatted(property, where) : shapes.of(type, where);
        if (!isRecord && !property.isReshaped() && !property.isOneWay()) {
            checkSetter(property, shape, where, shapes);
        }
        boolean isNullable = property.isNullable()
                || where.nullable().containsItself()
                || property.isOneWay()
                || (!isRecord && !type.getKind().isPrimitive());
        boolean isRequired = isRecord
                && !isNullable
                && !Shapes.isOptional(type)
                && !property.hasAlias()
                && !property.isUnpredictable();
        return new Component(property.jsonName(), isNullable ? Shapes.orNull(shape) : shape, isRequired);
    }

    /** A class may give an {@code Optional} and take its value, but not give a {@code long} and take an {@code int}. */
    private void checkSetter(Property property, JsonType given, Where where, Shapes shapes) {
        List<TypeMirror> taken = property.setterTypes();
        Shapes others = new Shapes(new NamedShapes(elements, files));
        boolean isTaken = taken.isEmpty()
                || taken.stream().map(type -> present(others.of(type, where))).anyMatch(present(given)::equals);
        if (!isTaken) {
            shapes.none(
                    where,
                    "its getter gives " + TypeText.of(property.type()) + ", but its setter takes "
                            + TypeText.of(taken.get(0)));
        }
    }

    private static JsonType present(JsonType type) {
        return type instanceof OrNull nullable ? nullable.type() : type;
    }

    private static boolean isIgnoredType(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && JacksonMarks.find(List.of(Hierarchy.element(type)), "JsonIgnoreType")
                        .isPresent();
    }

    private static List<String> ignoredNames(TypeElement type) {
        return JacksonMarks.find(List.of(type), "JsonIgnoreProperties")
                .map(NamedShapes::names)
                .orElse(List.of());
    }

    private static List<String> names(AnnotationMirror mirror) {
        return JacksonMarks.value(mirror, "value")
                .filter(List.class::isInstance)
                .map(names -> ((List<?>) names)
                        .stream()
                                .map(name -> String.valueOf(((AnnotationValue) name).getValue()))
                                .toList())
                .orElse(List.of());
    }
}
