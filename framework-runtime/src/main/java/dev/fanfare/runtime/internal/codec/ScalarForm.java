package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URL;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.Currency;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** The JSON forms of scalars that need a second look on reading. */
enum ScalarForm {
    /** Any text. */
    TEXT,
    /** RFC 4122's text; Jackson takes base64, too, and nothing for zero. */
    UUID_TEXT,
    /** RFC 3339's date-time; Jackson takes seconds, too. */
    INSTANT,
    /** RFC 3339's full-date; Jackson takes a time after it, too. */
    DATE,
    /** A number that Java has. */
    NUMBER,
    /** A list of numbers that Java has. */
    NUMBERS,
    /** From -128 to 127; Jackson takes up to 255, too. */
    BYTE;

    private static final Set<Class<?>> NUMBER_TYPES = Set.of(
            short.class,
            Short.class,
            int.class,
            Integer.class,
            long.class,
            Long.class,
            float.class,
            Float.class,
            double.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class);

    private static final Set<Class<?>> TEXT_TYPES = Set.of(
            char.class,
            Character.class,
            byte[].class,
            char[].class,
            URI.class,
            URL.class,
            Currency.class,
            Date.class,
            Locale.class);

    /** The form of a type's values; empty if Jackson reads just that. */
    static Optional<ScalarForm> of(Class<?> type) {
        if (type == UUID.class) {
            return Optional.of(UUID_TEXT);
        }
        if (type == Instant.class) {
            return Optional.of(INSTANT);
        }
        if (type == LocalDate.class) {
            return Optional.of(DATE);
        }
        if (type == byte.class || type == Byte.class) {
            return Optional.of(BYTE);
        }
        if (type == double[].class || type == float[].class) {
            return Optional.of(NUMBERS);
        }
        return NUMBER_TYPES.contains(type)
                ? Optional.of(NUMBER)
                : TEXT_TYPES.contains(type) || isOfTime(type) ? Optional.of(TEXT) : Optional.empty();
    }

    private static boolean isOfTime(Class<?> type) {
        return type.getName().startsWith("java.time.")
                && !type.isEnum()
                && (TemporalAccessor.class.isAssignableFrom(type)
                        || TemporalAmount.class.isAssignableFrom(type)
                        || ZoneId.class.isAssignableFrom(type));
    }

    /** Whether values are numbers. */
    boolean isNumber() {
        return this == NUMBER || this == BYTE;
    }

    /** Whether the value at which the parser stands may be read. */
    boolean accepts(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        return switch (this) {
            case NUMBER -> token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
            case NUMBERS -> token == JsonToken.START_ARRAY;
            case BYTE -> token == JsonToken.VALUE_NUMBER_INT && isByte(parser.getBigIntegerValue());
            case TEXT, UUID_TEXT, INSTANT, DATE -> token == JsonToken.VALUE_STRING && accepts(parser.getText());
        };
    }

    private boolean accepts(String text) {
        return switch (this) {
            case UUID_TEXT -> text.length() == 36;
            case INSTANT -> text.length() >= 20 && text.charAt(10) == 'T' && hasOffset(text);
            case DATE -> text.length() == 10;
            default -> true;
        };
    }

    private static boolean isByte(BigInteger value) {
        return value.bitLength() < Byte.SIZE;
    }

    private static boolean hasOffset(String text) {
        int end = text.length();
        return text.charAt(end - 1) == 'Z'
                || (text.charAt(end - 3) == ':' && (text.charAt(end - 6) == '+' || text.charAt(end - 6) == '-'));
    }

    /** Whether what was read says what the JSON said. */
    boolean isSound(Object value) {
        if (value instanceof double[] numbers) {
            return Arrays.stream(numbers).allMatch(Double::isFinite);
        }
        if (value instanceof float[] numbers) {
            return IntStream.range(0, numbers.length)
                    .mapToDouble(i -> numbers[i])
                    .allMatch(Double::isFinite);
        }
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(((Number) value).doubleValue());
    }
}
