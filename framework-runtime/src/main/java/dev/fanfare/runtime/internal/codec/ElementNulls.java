package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * Stands for the deserializer of a list, map or array until the component is known that holds it; refuses null elements
 * then, where the schema does. Messages are read without it.
 */
final class ElementNulls extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    private final JavaType type;
    private final transient Contents contents;

    ElementNulls(JsonDeserializer<?> delegate, JavaType type, Contents contents) {
        super(delegate);
        this.type = type;
        this.contents = contents;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new ElementNulls(delegate, type, contents);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JsonDeserializer<?> elements = context.handleSecondaryContextualization(_delegatee, strict(property), type);
        return DistinctElements.fit(type.getRawClass(), type.getContentType().getRawClass(), elements)
                ? new DistinctElements(elements)
                : elements;
    }

    /** What Jackson has for this holds for the lists within a list, too, so each level decides for itself. */
    private @Nullable BeanProperty strict(@Nullable BeanProperty property) {
        BeanProperty original = property instanceof Strict strict ? strict.original : property;
        if (original == null || original.getMember() == null) {
            return original;
        }
        boolean mayBeNull = contents.mayBeNull(
                original.getMember().getDeclaringClass(), original.getName(), level(original.getType()) + 1);
        return mayBeNull ? original : new Strict(original);
    }

    /** The lists, maps and arrays around this one; an {@code Optional} leaves no trace in JSON. */
    private int level(JavaType outermost) {
        int level = 0;
        for (JavaType around = outermost; depth(around) > depth(type); around = around.getContentType()) {
            level += around.isReferenceType() ? 0 : 1;
        }
        return level;
    }

    private static int depth(JavaType type) {
        int depth = 0;
        for (JavaType within = type.getContentType(); within != null; within = within.getContentType()) {
            depth++;
        }
        return depth;
    }

    /** A component whose elements must not be null. */
    private static final class Strict extends BeanProperty.Std {
        private static final long serialVersionUID = 1;

        private final transient BeanProperty original;

        Strict(BeanProperty original) {
            super(
                    original.getFullName(),
                    original.getType(),
                    original.getWrapperName(),
                    original.getMember(),
                    original.getMetadata().withNulls(original.getMetadata().getValueNulls(), Nulls.FAIL));
            this.original = original;
        }
    }
}
