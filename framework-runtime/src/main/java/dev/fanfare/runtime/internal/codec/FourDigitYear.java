package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Writes dates, and refuses years that RFC 3339 cannot say, which the schemas' formats {@code date} and {@code date-time}
 * mean: before 0000 and after 9999. A {@code JsonFormat} on the component sets its own form. Thread-safe.
 */
final class FourDigitYear extends JsonSerializer<Object> implements ContextualSerializer {
    private static final Instant FIRST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("+10000-01-01T00:00:00Z");

    private final JsonSerializer<Object> delegate;

    @SuppressWarnings("unchecked")
    FourDigitYear(JsonSerializer<?> delegate) {
        this.delegate = (JsonSerializer<Object>) delegate;
    }

    /** Whether values of the type are looked at. */
    static boolean fits(Class<?> type) {
        return type == Instant.class || type == LocalDate.class;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property)
            throws JsonMappingException {
        JsonSerializer<?> contextual = provider.handleSecondaryContextualization(delegate, property);
        boolean isFormatted = property != null && property.getAnnotation(JsonFormat.class) != null;
        return isFormatted ? contextual : new FourDigitYear(contextual);
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!isSound(value)) {
            throw JsonMappingException.from(out, "is " + value + ", a year that RFC 3339 cannot say: 0000 to 9999");
        }
        delegate.serialize(value, out, provider);
    }

    private static boolean isSound(Object value) {
        if (value instanceof Instant instant) {
            return !instant.isBefore(FIRST) && instant.isBefore(END);
        }
        return !(value instanceof LocalDate date) || (date.getYear() >= 0 && date.getYear() <= 9999);
    }
}
