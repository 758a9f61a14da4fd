package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Looks through the JSON of a class that is no record for its required components before it is read: Jackson enforces them
 * for constructor parameters only.
 */
final class BeanGuard extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    /** How the message of a missing component begins. */
    static final String MISSING = "Missing or null";

    private final transient TypeSchema schema;

    BeanGuard(JsonDeserializer<?> delegate, TypeSchema schema) {
        super(delegate);
        this.schema = schema;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new BeanGuard(delegate, schema);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        try (TokenBuffer buffer = context.bufferAsCopyOfValue(parser)) {
            check(buffer);
            JsonParser again = buffer.asParserOnFirstToken();
            return super.deserialize(again, context);
        }
    }

    private void check(TokenBuffer buffer) throws IOException {
        Set<String> missing = new HashSet<>(schema.required());
        JsonParser scan = buffer.asParserOnFirstToken();
        if (scan.currentToken() != JsonToken.START_OBJECT) {
            return;
        }
        while (scan.nextToken() == JsonToken.FIELD_NAME) {
            String name = scan.currentName();
            if (scan.nextToken() != JsonToken.VALUE_NULL) {
                missing.remove(name);
                schema.presentName(name).ifPresent(missing::remove);
            }
            scan.skipChildren();
        }
        if (!missing.isEmpty()) {
            String first = missing.stream().sorted().findFirst().orElseThrow();
            MismatchedInputException failure = MismatchedInputException.from(scan, handledType(), MISSING);
            failure.prependPath(handledType(), first);
            throw failure;
        }
    }
}
