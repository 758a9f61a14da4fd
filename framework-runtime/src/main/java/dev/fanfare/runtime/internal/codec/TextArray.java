package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/** Writes arrays of texts; what Jackson has for them writes null without asking. Thread-safe. */
final class TextArray extends StdSerializer<String[]> {
    private static final long serialVersionUID = 1;

    TextArray() {
        super(String[].class);
    }

    @Override
    public boolean isEmpty(SerializerProvider provider, String[] texts) {
        return texts.length == 0;
    }

    @Override
    public void serialize(String[] texts, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartArray(texts, texts.length);
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] == null) {
                writeNull(texts, i, out, provider);
            } else {
                out.writeString(texts[i]);
            }
        }
        out.writeEndArray();
    }

    private static void writeNull(String[] texts, int index, JsonGenerator out, SerializerProvider provider)
            throws IOException {
        try {
            provider.defaultSerializeNull(out);
        } catch (JsonMappingException refused) {
            refused.prependPath(texts, index);
            throw refused;
        }
    }
}
