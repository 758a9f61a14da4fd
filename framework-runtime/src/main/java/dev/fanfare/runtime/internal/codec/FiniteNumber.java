package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.ContextualSerializer;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Writes floating numbers; refuses those that JSON has no number for, where Jackson would write a string. */
final class FiniteNumber<T extends Number> extends StdScalarSerializer<T> implements ContextualSerializer {
    private static final long serialVersionUID = 1;

    private final boolean isText;

    FiniteNumber(Class<T> type) {
        this(type, false);
    }

    private FiniteNumber(Class<T> type, boolean isText) {
        super(type);
        this.isText = isText;
    }

    @Override
    public JsonSerializer<?> createContextual(SerializerProvider provider, @Nullable BeanProperty property) {
        JsonFormat.Value format = findFormatOverrides(provider, property, handledType());
        return format.getShape() == JsonFormat.Shape.STRING ? new FiniteNumber<>(handledType(), true) : this;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!Double.isFinite(value.doubleValue())) {
            throw JsonMappingException.from(out, "is " + value + ", which JSON has no number for");
        }
        if (isText) {
            out.writeString(value.toString());
        } else if (value instanceof Float single) {
            out.writeNumber(single);
        } else {
            out.writeNumber(value.doubleValue());
        }
    }
}
