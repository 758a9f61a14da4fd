package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.binding.Publishers;
import java.util.Objects;
import java.util.function.Function;

/**
 * A handler that the builder was given. Immutable.
 *
 * @param type its class
 * @param maker gives it, once for each running instance of the application; is given the publishers of its service
 */
public record GivenHandler(Class<?> type, Function<Publishers, ?> maker) {
    /** A handler that is there already. */
    public static GivenHandler of(Object instance) {
        return new GivenHandler(instance.getClass(), publishers -> instance);
    }

    boolean handles(Class<?> handlerClass) {
        return handlerClass.isAssignableFrom(type);
    }

    Object make(Publishers publishers) {
        return Objects.requireNonNull(
                type.cast(maker.apply(publishers)),
                () -> "The function that makes " + type.getName() + " returned null.");
    }
}
