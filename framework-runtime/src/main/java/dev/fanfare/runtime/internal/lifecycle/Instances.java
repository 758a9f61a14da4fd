package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the instance of each handler class: given to the builder, from the application's container, or built by generated
 * code. One instance serves all subscriptions of its class. Not thread-safe.
 */
public final class Instances {
    private final List<Object> given;
    private final Function<Class<?>, @Nullable Object> container;
    private final Map<Class<?>, Object> found = new HashMap<>();

    /**
     * @param given instances that the builder was given
     * @param container asked for a class of which none was given; returns null where it has none
     */
    public Instances(List<Object> given, Function<Class<?>, @Nullable Object> container) {
        this.given = given;
        this.container = container;
    }

    /** What is wrong: every handler class without an instance, with the line to write, and instances without a handler. */
    public List<String> problems(List<HandlerBinding> handlers) {
        Map<String, String> problems = new TreeMap<>();
        for (HandlerBinding handler : handlers) {
            if (!handler.isStatic()
                    && lookup(handler.handlerClass()) == null
                    && handler.factory().isEmpty()) {
                problems.put(handler.handlerClass().getName(), missing(handler));
            }
        }
        List<String> all = new ArrayList<>(problems.values());
        for (Object instance : given) {
            if (handlers.stream().noneMatch(handler -> handler.handlerClass().isInstance(instance))) {
                all.add(instance.getClass().getName()
                        + " was given as a handler but has no @Subscribe method; remove .handler(...), or compile its module"
                        + " with the annotation processor.");
            }
        }
        return all;
    }

    /** The instance for a handler; null for a static one. Call after {@link #problems} found none. */
    public @Nullable Object of(HandlerBinding handler, Publishers publishers) {
        if (handler.isStatic()) {
            return null;
        }
        Object known = lookup(handler.handlerClass());
        if (known != null) {
            return known;
        }
        Object built = handler.factory().orElseThrow().apply(publishers);
        found.put(handler.handlerClass(), built);
        return built;
    }

    private @Nullable Object lookup(Class<?> type) {
        Object known = found.get(type);
        if (known != null) {
            return known;
        }
        Object instance = given.stream().filter(type::isInstance).findFirst().orElse(null);
        if (instance == null) {
            instance = container.apply(type);
        }
        if (instance != null) {
            found.put(type, type.cast(instance));
        }
        return instance;
    }

    private static String missing(HandlerBinding handler) {
        String name = handler.handlerClass().getSimpleName();
        return handler.handlerClass().getName() + " handles subscription \"" + handler.topic() + "/"
                + handler.subscription()
                + "\" but has no instance, and its constructor takes more than publishers. Write: Fanfare.builder().handler(new "
                + name + "(...))";
    }
}
