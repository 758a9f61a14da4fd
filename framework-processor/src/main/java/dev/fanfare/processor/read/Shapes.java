package dev.fanfare.processor.read;

import dev.fanfare.processor.check.Unshaped;
import dev.fanfare.processor.mirror.Hierarchy;
import dev.fanfare.processor.mirror.TypeText;
import dev.fanfare.processor.model.Payload.Anything;
import dev.fanfare.processor.model.Payload.JsonType;
import dev.fanfare.processor.model.Payload.ListOf;
import dev.fanfare.processor.model.Payload.MapOf;
import dev.fanfare.processor.model.Payload.OrNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The JSON of types in use; what has none is noted, and reading goes on. For one event, in one round. */
final class Shapes {
    private static final Map<String, JsonType> OPTIONAL_PRIMITIVES = Map.of(
            "java.util.OptionalInt", new OrNull(Scalars.primitive(TypeKind.INT)),
            "java.util.OptionalLong", new OrNull(Scalars.INTEGER),
            "java.util.OptionalDouble", new OrNull(Scalars.NUMBER));

    private static final String LEAVE_OUT = "; leave the shape out";

    private static final String TREE = "com.fasterxml.jackson.databind.JsonNode";

    private final List<Unshaped> problems = new ArrayList<>();
    private final NamedShapes named;

    Shapes(NamedShapes named) {
        this.named = named;
    }

    /** Components without a JSON form, in the order of finding. */
    List<Unshaped> problems() {
        return List.copyOf(problems);
    }

    /** The shape of a type that a component, or an element of one, has. */
    JsonType of(TypeMirror type, Where where) {
        JsonType shape = switch (type.getKind()) {
            case BOOLEAN, BYTE, SHORT, INT, LONG, CHAR, FLOAT, DOUBLE -> Scalars.primitive(type.getKind());
            case ARRAY -> array(((ArrayType) type).getComponentType(), where);
            case DECLARED -> declared((DeclaredType) type, where);
            case TYPEVAR -> none(where, TypeText.of(type) + " is a type variable");
            case WILDCARD -> none(where, TypeText.of(type) + " is a wildcard");
            // The compiler itself reports what does not exist.
            case ERROR -> new Anything();
            default -> none(where, TypeText.of(type) + " has no shape");
        };
        return Nullness.isNullable(type) || where.nullable().containsItself() ? orNull(shape) : shape;
    }

    /** The shape of a component that annotations write in a way of their own. */
    JsonType formatted(Property property, Where where) {
        Optional<Subtypes.Obstacle> classNames = Subtypes.obstacle(property);
        if (classNames.isPresent()) {
            problem(where, classNames.get());
            return new Anything();
        }
        return Formats.obstacle(property)
                .map(obstacle -> none(where, obstacle + LEAVE_OUT))
                .orElseGet(() -> Formats.shape(property));
    }

    /** Takes note of what is wrong with a component's type. */
    void problem(Where where, Subtypes.Obstacle obstacle) {
        none(where, obstacle.reason(), Optional.of(obstacle.fix()).filter(fix -> !fix.isEmpty()));
    }

    /** The shape of what annotations write in a way that no schema says. */
    static JsonType unknown(Property property) {
        return new Anything(Optional.of(Fingerprint.of(property)));
    }

    /** The shape, or null; said once. */
    static JsonType orNull(JsonType shape) {
        return shape instanceof OrNull || shape instanceof Anything ? shape : new OrNull(shape);
    }

    /** Whether the type is an {@code Optional} of any kind. */
    static boolean isOptional(TypeMirror type) {
        if (type.getKind() != TypeKind.DECLARED) {
            return false;
        }
        String name = Hierarchy.element(type).getQualifiedName().toString();
        return OPTIONAL_PRIMITIVES.containsKey(name) || Containers.of(name).equals(Optional.of(Containers.OPTIONAL));
    }

    /** Bytes go as base64, characters as text. */
    private JsonType array(TypeMirror element, Where where) {
        return switch (element.getKind()) {
            case BYTE -> Scalars.BYTES;
            case CHAR -> Scalars.STRING;
            default -> new ListOf(of(element, where.elements()), false);
        };
    }

    private JsonType declared(DeclaredType type, Where where) {
        TypeElement element = Hierarchy.element(type);
        String name = element.getQualifiedName().toString();
        Optional<JsonType> known = Scalars.named(name).or(() -> Optional.ofNullable(OPTIONAL_PRIMITIVES.get(name)));
        if (known.isPresent()) {
            return known.get();
        }
        if (Hierarchy.isA(element, TREE)) {
            return new Anything();
        }
        Optional<Containers> container = Containers.of(name);
        if (container.isPresent()) {
            return type.getTypeArguments().isEmpty()
                    ? none(where, TypeText.of(type) + " is a raw type")
                    : contained(container.get(), type.getTypeArguments(), where);
        }
        return noForm(element)
                .map(reason -> none(where, reason.text(), reason.fix()))
                .orElseGet(() -> named.use(element, where, this));
    }

    private JsonType contained(Containers container, List<? extends TypeMirror> arguments, Where where) {
        TypeMirror first = arguments.get(0);
        return switch (container) {
            case LIST -> new ListOf(of(first, where.argument(0)), false);
            case SET -> new ListOf(of(first, where.argument(0)), isCanonical(first), true);
            case MAP -> {
                checkKey(first, where);
                yield new MapOf(of(arguments.get(1), where.argument(1)), key(first, where));
            }
            case OPTIONAL ->
                isOptional(first)
                        ? none(where, "an Optional in an Optional comes back as a single one")
                        : orNull(of(first, where.argument(0)));
        };
    }

    private static boolean isCanonical(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                && Scalars.isCanonical(
                        Hierarchy.element(type).getQualifiedName().toString());
    }

    private void checkKey(TypeMirror key, Where where) {
        boolean isFit = key.getKind() == TypeKind.ERROR
                || (key.getKind() == TypeKind.DECLARED
                        && (Hierarchy.element(key).getKind() == ElementKind.ENUM
                                || Scalars.isKey(Hierarchy.element(key)
                                        .getQualifiedName()
                                        .toString())));
        if (!isFit) {
            none(
                    where,
                    TypeText.of(key) + " cannot be the key of a map; String, UUID, enums, booleans and numbers can");
        }
    }

    /** Names are text where nothing else is said. */
    private Optional<JsonType> key(TypeMirror key, Where where) {
        if (key.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        TypeElement element = Hierarchy.element(key);
        return element.getKind() == ElementKind.ENUM
                ? Optional.of(named.refer(element, where, this))
                : Scalars.named(element.getQualifiedName().toString()).filter(scalar -> !scalar.equals(Scalars.STRING));
    }

    private record Reason(String text, Optional<String> fix) {
        static Optional<Reason> of(String text) {
            return Optional.of(new Reason(text, Optional.empty()));
        }
    }

    private static Optional<Reason> noForm(TypeElement type) {
        String name = TypeText.name(type);
        return switch (type.getKind()) {
            case ENUM -> Formats.obstacle(type).flatMap(obstacle -> Reason.of(obstacle + LEAVE_OUT));
            case RECORD, CLASS -> classObstacle(type, name);
            case INTERFACE -> interfaceObstacle(type, name);
            default -> Reason.of(name + " is an annotation");
        };
    }

    private static Optional<Reason> classObstacle(TypeElement type, String name) {
        if (type.getQualifiedName().contentEquals("java.lang.Object")) {
            return Reason.of("Object has no shape");
        }
        if (!type.getTypeParameters().isEmpty() && !Bindability.isOfJdk(type)) {
            return Reason.of(name + " is generic");
        }
        return Bindability.obstacle(type)
                .flatMap(obstacle -> Reason.of("Jackson cannot bind " + name + ", " + obstacle));
    }

    private static Optional<Reason> interfaceObstacle(TypeElement type, String name) {
        if (JacksonMarks.changeCase(type, Hierarchy.supertypes(type)) || Subtypes.areTold(type)) {
            return Optional.empty();
        }
        return type.getPermittedSubclasses().isEmpty()
                ? Reason.of(name + " is an interface")
                : Optional.of(new Reason(
                        name + " is a sealed interface, and nothing in the JSON says which of its types it is",
                        Optional.of("@JsonTypeInfo(use = JsonTypeInfo.Id.NAME) and @JsonSubTypes on " + name)));
    }

    /** Takes note of a component without a JSON form. */
    JsonType none(Where where, String reason) {
        return none(where, reason, Optional.empty());
    }

    private JsonType none(Where where, String reason, Optional<String> fix) {
        problems.add(new Unshaped(where.path(), reason, fix, where.place()));
        return new Anything();
    }
}
