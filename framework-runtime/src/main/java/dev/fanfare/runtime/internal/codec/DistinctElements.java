package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.ContainerDeserializerBase;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads sets, and refuses an element that is there twice, as {@code uniqueItems} in the schema does. Thread-safe. */
final class DistinctElements extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    /** Types whose equal values, and no others, have equal JSON; the processor says {@code uniqueItems} of these. */
    private static final Set<Class<?>> CANONICAL = Set.of(
            Boolean.class,
            Byte.class,
            Character.class,
            Integer.class,
            Long.class,
            Short.class,
            String.class,
            BigInteger.class,
            Instant.class,
            LocalDate.class,
            UUID.class);

    DistinctElements(JsonDeserializer<?> delegate) {
        super(delegate);
    }

    /** Whether this can read a set of such elements with that deserializer. */
    static boolean fit(Class<?> collection, Class<?> element, JsonDeserializer<?> delegate) {
        return Set.class.isAssignableFrom(collection)
                && CANONICAL.contains(element)
                && delegate instanceof ContainerDeserializerBase<?> container
                && container.getValueInstantiator() != null
                && container.getValueInstantiator().canCreateUsingDefault();
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new DistinctElements(delegate);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        List<Object> elements = new ArrayList<>();
        ((JsonDeserializer<Object>) _delegatee).deserialize(parser, context, elements);
        Collection<Object> set = (Collection<Object>) ((ContainerDeserializerBase<?>) _delegatee)
                .getValueInstantiator()
                .createUsingDefault(context);
        set.addAll(elements);
        return set.size() == elements.size() ? set : context.handleUnexpectedToken(handledType(), parser);
    }
}
