package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** Writes floating numbers; refuses those that JSON has no number for, where Jackson would write a string. */
final class FiniteNumber<T extends Number> extends StdScalarSerializer<T> {
    private static final long serialVersionUID = 1;

    FiniteNumber(Class<T> type) {
        super(type);
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!Double.isFinite(value.doubleValue())) {
            throw JsonMappingException.from(out, "is " + value + ", which JSON has no number for");
        }
        if (value instanceof Float single) {
            out.writeNumber(single);
        } else {
            out.writeNumber(value.doubleValue());
        }
    }
}
