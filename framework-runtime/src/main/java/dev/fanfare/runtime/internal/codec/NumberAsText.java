package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.math.BigDecimal;

/** Reads a number that {@code @JsonFormat(shape = STRING)} writes as text. Thread-safe. */
final class NumberAsText extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    NumberAsText(JsonDeserializer<?> delegate) {
        super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new NumberAsText(delegate);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.currentToken() != JsonToken.VALUE_STRING) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        String text = parser.getText();
        try (TokenBuffer number = context.bufferForInputBuffering(parser)) {
            write(text, number);
            return super.deserialize(number.asParserOnFirstToken(), context);
        } catch (NumberFormatException none) {
            return context.handleWeirdStringValue(handledType(), text, "not a number");
        }
    }

    private static void write(String text, TokenBuffer out) throws IOException {
        BigDecimal value = new BigDecimal(text);
        if (value.signum() == 0 && text.startsWith("-")) {
            out.writeNumber(-0.0);
        } else if (value.scale() == 0) {
            out.writeNumber(value.unscaledValue());
        } else {
            out.writeNumber(value);
        }
    }
}
