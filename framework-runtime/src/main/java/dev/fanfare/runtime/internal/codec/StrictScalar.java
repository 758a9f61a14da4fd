package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a scalar from the form in which it is written, and from no other, where Jackson takes more: a number for a date, an
 * array for bytes. A {@code JsonFormat} on the component sets its own form. Thread-safe.
 */
final class StrictScalar extends DelegatingDeserializer {
    private static final long serialVersionUID = 1;

    private final ScalarForm form;

    StrictScalar(JsonDeserializer<?> delegate, ScalarForm form) {
        super(delegate);
        this.form = form;
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
        return new StrictScalar(delegate, form);
    }

    @Override
    public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property)
            throws JsonMappingException {
        JsonDeserializer<?> contextual = context.handleSecondaryContextualization(
                _delegatee, property, context.constructType(_delegatee.handledType()));
        JsonFormat format = property == null ? null : property.getAnnotation(JsonFormat.class);
        if (format == null) {
            return new StrictScalar(contextual, form);
        }
        if (form.isNumber()) {
            return format.shape() == JsonFormat.Shape.STRING ? new NumberAsText(contextual) : contextual;
        }
        return isText(format) ? new StrictScalar(contextual, ScalarForm.TEXT) : contextual;
    }

    private static boolean isText(JsonFormat format) {
        return switch (format.shape()) {
            case STRING -> true;
            case ANY, NATURAL -> !format.pattern().isEmpty();
            default -> false;
        };
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (!form.accepts(parser)) {
            return context.handleUnexpectedToken(handledType(), parser);
        }
        Object value = super.deserialize(parser, context);
        return form.isSound(value) ? value : context.handleUnexpectedToken(handledType(), parser);
    }
}
