package dev.fanfare.processor.read;

import dev.fanfare.processor.model.Payload.JsonType;
import dev.fanfare.processor.model.Payload.Scalar;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.TypeKind;

/**
 * How the runtime's codec writes the JDK's scalars. A {@code format} stands only where every value satisfies it: offsets
 * with seconds, fractions of durations and relative URIs do not satisfy RFC 3339 and RFC 3986.
 */
final class Scalars {
    static final Scalar STRING = plain("string");
    static final Scalar BOOLEAN = plain("boolean");
    static final Scalar NUMBER = plain("number");
    static final Scalar INTEGER = plain("integer");
    private static final Scalar BYTE = between(Byte.MIN_VALUE, Byte.MAX_VALUE);
    private static final Scalar SHORT = between(Short.MIN_VALUE, Short.MAX_VALUE);
    private static final Scalar INT = between(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final Scalar FLOAT = of("number", "float");
    private static final Scalar CHAR = of("string", "char");

    /** Bytes go as base64. */
    static final Scalar BYTES = of("string", "byte[]");

    private static final Map<String, Scalar> BY_NAME = new HashMap<>(Map.ofEntries(
            Map.entry("java.lang.Boolean", BOOLEAN),
            Map.entry("java.lang.Byte", BYTE),
            Map.entry("java.lang.Short", SHORT),
            Map.entry("java.lang.Integer", INT),
            Map.entry("java.lang.Long", INTEGER),
            Map.entry("java.lang.Float", FLOAT),
            Map.entry("java.lang.Character", CHAR),
            Map.entry("java.lang.CharSequence", STRING),
            Map.entry("java.lang.String", STRING),
            Map.entry("java.lang.Double", NUMBER),
            Map.entry("java.math.BigInteger", of("integer", "java.math.BigInteger")),
            Map.entry("java.math.BigDecimal", of("number", "java.math.BigDecimal")),
            Map.entry("java.util.UUID", formatted("uuid")),
            Map.entry("java.time.Instant", formatted("date-time")),
            Map.entry("java.time.LocalDate", formatted("date"))));

    /** Texts of a form of their own, for which there is no {@code format} that each value satisfies. */
    private static final Set<String> TEXTS = Set.of(
            "java.net.URI",
            "java.net.URL",
            "java.time.Duration",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneId",
            "java.time.ZoneOffset",
            "java.time.ZonedDateTime",
            "java.util.Currency",
            "java.util.Date",
            "java.util.Locale");

    /** Types whose equal values, and no others, have equal JSON: a set of them has unique items. */
    private static final Set<String> CANONICAL = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.math.BigInteger",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.util.UUID");

    private static final Set<String> KEYS = Set.of(
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.String",
            "java.util.UUID");

    private Scalars() {}

    /** The shape of a type of the JDK that goes to JSON as a scalar. */
    static Optional<JsonType> named(String canonicalName) {
        return TEXTS.contains(canonicalName)
                ? Optional.of(of("string", canonicalName))
                : Optional.ofNullable(BY_NAME.get(canonicalName));
    }

    /** The shape of a primitive. */
    static JsonType primitive(TypeKind kind) {
        return switch (kind) {
            case BOOLEAN -> BOOLEAN;
            case BYTE -> BYTE;
            case SHORT -> SHORT;
            case INT -> INT;
            case LONG -> INTEGER;
            case CHAR -> CHAR;
            case FLOAT -> FLOAT;
            case DOUBLE -> NUMBER;
            default -> throw new IllegalArgumentException(kind + " is no primitive");
        };
    }

    /** Whether distinct values of the type are distinct in JSON. */
    static boolean isCanonical(String canonicalName) {
        return CANONICAL.contains(canonicalName);
    }

    /** Whether a type of the JDK can be the key of a map. */
    static boolean isKey(String canonicalName) {
        return KEYS.contains(canonicalName);
    }

    private static Scalar plain(String type) {
        return new Scalar(type, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A scalar that is told from others of its type in JSON by what it is in Java. */
    static Scalar of(String type, String javaType) {
        return new Scalar(type, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(javaType));
    }

    private static Scalar formatted(String format) {
        return new Scalar("string", Optional.of(format), Optional.empty(), Optional.empty());
    }

    private static Scalar between(long minimum, long maximum) {
        return new Scalar("integer", Optional.empty(), Optional.of(minimum), Optional.of(maximum));
    }
}
