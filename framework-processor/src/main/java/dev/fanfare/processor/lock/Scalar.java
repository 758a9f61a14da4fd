package dev.fanfare.processor.lock;

import java.util.Map;
import java.util.Optional;

/**
 * A text, number or boolean.
 *
 * @param type JSON Schema's type
 * @param kind what tells it from others of this type: its type in Java, or the schema's format; empty for the plain one
 * @param minimum the least whole number
 * @param maximum the greatest whole number
 */
record Scalar(String type, String kind, Optional<Long> minimum, Optional<Long> maximum) {
    /** To these powers of two all whole numbers are there in {@code double} and {@code float}. */
    private static final long IN_DOUBLE = 1L << 53;

    private static final long IN_FLOAT = 1L << 24;
    private static final String BIG = "java.math.BigInteger";
    private static final Map<String, String> BY_FORMAT =
            Map.of("uuid", "UUID", "date-time", "Instant", "date", "LocalDate");

    static Scalar of(Schema schema, String type) {
        return new Scalar(
                type,
                schema.text("x-java").or(() -> schema.text("format")).orElse(""),
                schema.number("minimum"),
                schema.number("maximum"));
    }

    /** Whether this, as a reader, takes everything that the writer writes for what it is. */
    boolean reads(Scalar writer) {
        return switch (type) {
            case "string" -> writer.type.equals("string") && (kind.isEmpty() || kind.equals(writer.kind));
            case "integer" -> writer.type.equals("integer") && readsWhole(writer);
            case "number" -> writer.type.equals("number") ? readsNumber(writer) : readsWholeAsNumber(writer);
            default -> equals(writer);
        };
    }

    private boolean readsWhole(Scalar writer) {
        return kind.equals(BIG) || (!writer.kind.equals(BIG) && least() <= writer.least() && most() >= writer.most());
    }

    private boolean readsNumber(Scalar writer) {
        return kind.equals(writer.kind)
                || kind.equals("java.math.BigDecimal")
                || (kind.isEmpty() && writer.kind.equals("float"));
    }

    private boolean readsWholeAsNumber(Scalar writer) {
        if (!writer.type.equals("integer")) {
            return false;
        }
        long within = kind.equals("float") ? IN_FLOAT : IN_DOUBLE;
        boolean isExact = !writer.kind.equals(BIG) && writer.least() >= -within && writer.most() <= within;
        return kind.equals("java.math.BigDecimal") || isExact;
    }

    private long least() {
        return minimum.orElse(Long.MIN_VALUE);
    }

    private long most() {
        return maximum.orElse(Long.MAX_VALUE);
    }

    /** The type in Java. */
    String display() {
        if (!kind.isEmpty()) {
            int end = kind.contains(" as ") ? kind.indexOf(" as ") : kind.length();
            return BY_FORMAT.getOrDefault(kind, kind.substring(kind.lastIndexOf('.', end) + 1));
        }
        return switch (type) {
            case "string" -> "String";
            case "number" -> "double";
            case "integer" -> whole();
            default -> type;
        };
    }

    private String whole() {
        if (most() == Byte.MAX_VALUE) {
            return "byte";
        }
        if (most() == Short.MAX_VALUE) {
            return "short";
        }
        return most() == Integer.MAX_VALUE ? "int" : "long";
    }
}
