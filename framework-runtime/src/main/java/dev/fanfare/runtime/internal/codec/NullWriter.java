package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Writes null, and refuses it where the schema of the component that it is in does. Thread-safe. */
final class NullWriter extends JsonSerializer<Object> {
    private final Contents contents;

    NullWriter(Contents contents) {
        this.contents = contents;
    }

    @Override
    public void serialize(Object value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!isAllowed(out.getOutputContext())) {
            throw refusal(out);
        }
        out.writeNull();
    }

    /** Null is of no type. */
    @Override
    public void serializeWithType(Object value, JsonGenerator out, SerializerProvider provider, TypeSerializer types)
            throws IOException {
        serialize(value, out, provider);
    }

    /** Lists and arrays add the place within them, maps do not. */
    private static JsonMappingException refusal(JsonGenerator out) {
        JsonMappingException refusal = JsonMappingException.from(out, SchemaModule.NULL);
        JsonStreamContext place = out.getOutputContext();
        if (place.getCurrentValue() instanceof Map<?, ?> map) {
            refusal.prependPath(map, String.valueOf(place.getCurrentName()));
        }
        return refusal;
    }

    private boolean isAllowed(JsonStreamContext place) {
        JsonStreamContext around = place;
        int level = 0;
        while (around != null && isContainer(around.getCurrentValue())) {
            around = around.getParent();
            level++;
        }
        if (around == null || around.getCurrentValue() == null || around.getCurrentName() == null) {
            return true;
        }
        return contents.mayBeNull(around.getCurrentValue().getClass(), around.getCurrentName(), level);
    }

    private static boolean isContainer(Object value) {
        return value instanceof Collection
                || value instanceof Map
                || (value != null && value.getClass().isArray());
    }
}
