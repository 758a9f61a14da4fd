package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.jsontype.TypeDeserializer;
import java.io.IOException;

/**
 * Reads one of several types, which a property tells apart. Jackson would take a list of the name and the value as well;
 * the schema knows objects only.
 */
final class UnionGuard extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    UnionGuard(JsonDeserializer<?> delegate) {
        super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new UnionGuard(delegate);
    }

    @Override
    public Object deserializeWithType(JsonParser parser, DeserializationContext context, TypeDeserializer types)
            throws IOException {
        return parser.isExpectedStartArrayToken()
                ? context.handleUnexpectedToken(handledType(), parser)
                : super.deserializeWithType(parser, context, types);
    }
}
