package dev.fanfare.runtime.internal.codec;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads constants that an enum does not have: by an earlier name, else as the constant that stands for those that are not
 * known, as far as the manifest's schema says so. Unknown keys of maps stay refused: two of them would become one, and the
 * value of one be lost. Thread-safe.
 */
final class EarlierNames extends DeserializationProblemHandler {
    private final Components components;

    EarlierNames(Components components) {
        this.components = components;
    }

    @Override
    public Object handleWeirdStringValue(
            DeserializationContext context, Class<?> type, String value, @Nullable String message) {
        TypeSchema schema = components.of(type);
        return schema.presentName(value)
                .or(schema::unknown)
                .flatMap(name -> constant(type, name))
                .orElse(NOT_HANDLED);
    }

    @Override
    public Object handleWeirdKey(DeserializationContext context, Class<?> type, String key, @Nullable String message) {
        return components
                .of(type)
                .presentName(key)
                .flatMap(name -> constant(type, name))
                .orElse(NOT_HANDLED);
    }

    private static Optional<Object> constant(Class<?> type, String name) {
        return Stream.<Object[]>ofNullable(type.getEnumConstants())
                .flatMap(Arrays::stream)
                .filter(constant -> jsonName(type, (Enum<?>) constant).equals(name))
                .findFirst();
    }

    private static String jsonName(Class<?> type, Enum<?> constant) {
        try {
            JsonProperty renamed = type.getField(constant.name()).getAnnotation(JsonProperty.class);
            return renamed == null || renamed.value().isEmpty() ? constant.name() : renamed.value();
        } catch (NoSuchFieldException impossible) {
            throw new IllegalStateException("An enum has a field for each constant", impossible);
        }
    }
}
