package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the instance of each handler class: given to the builder, from the application's container, or built by generated
 * code. One instance serves all subscriptions of its class. Not thread-safe.
 */
public final class Instances {
    private final List<GivenHandler> given;
    private final Function<Class<?>, @Nullable Object> container;
    private final Map<GivenHandler, Object> made = new HashMap<>();
    private final Map<Class<?>, Object> found = new HashMap<>();

    /**
     * @param given handlers that the builder was given
     * @param container asked for a class of which none was given; returns null where it has none
     */
    public Instances(List<GivenHandler> given, Function<Class<?>, @Nullable Object> container) {
        this.given = given;
        this.container = container;
    }

    /** What is wrong: every handler class without an instance, with the line to write, and instances without a handler. */
    public List<String> problems(List<HandlerBinding> handlers) {
        Map<String, String> problems = new TreeMap<>();
        for (HandlerBinding handler : handlers) {
            if (!handler.isStatic()
                    && given(handler).isEmpty()
                    && contained(handler) == null
                    && handler.factory().isEmpty()) {
                problems.put(handler.handlerClass().getName(), missing(handler));
            }
        }
        List<String> all = new ArrayList<>(problems.values());
        for (GivenHandler one : given) {
            if (handlers.stream().noneMatch(handler -> one.handles(handler.handlerClass()))) {
                all.add(one.type().getName()
                        + " was given as a handler but has no @Subscribe method; remove .handler(...), or compile its module"
                        + " with the annotation processor.");
            }
        }
        given.stream()
                .collect(Collectors.groupingBy(GivenHandler::type, Collectors.counting()))
                .forEach((type, count) -> {
                    if (count > 1) {
                        all.add(
                                count + " instances of " + type.getName()
                                        + " were given as handlers; one handles all messages of its subscriptions, so give one.");
                    }
                });
        return all;
    }

    /** The instance for a handler; null for a static one. Call after {@link #problems} found none. */
    public @Nullable Object of(HandlerBinding handler, Publishers publishers) {
        if (handler.isStatic()) {
            return null;
        }
        Object known = found.get(handler.handlerClass());
        if (known == null) {
            known = find(handler, publishers);
            found.put(handler.handlerClass(), known);
        }
        return known;
    }

    private Object find(HandlerBinding handler, Publishers publishers) {
        Optional<GivenHandler> one = given(handler);
        if (one.isPresent()) {
            return made.computeIfAbsent(one.get(), first -> first.make(publishers));
        }
        Object contained = contained(handler);
        return contained != null ? contained : handler.factory().orElseThrow().apply(publishers);
    }

    private Optional<GivenHandler> given(HandlerBinding handler) {
        return given.stream().filter(one -> one.handles(handler.handlerClass())).findFirst();
    }

    private @Nullable Object contained(HandlerBinding handler) {
        Class<?> type = handler.handlerClass();
        Object instance = container.apply(type);
        if (instance != null && !type.isInstance(instance)) {
            throw new ConfigurationException(
                    "The function given to .instances(...) returned a "
                            + instance.getClass().getName() + " where a " + type.getName() + " was asked for.",
                    List.of());
        }
        return instance;
    }

    private static String missing(HandlerBinding handler) {
        String name = handler.handlerClass().getSimpleName();
        return handler.handlerClass().getName() + " handles subscription \"" + handler.topic() + "/"
                + handler.subscription()
                + "\" but has no instance, and its constructor takes more than publishers. Write: Fanfare.builder().handler(new "
                + name + "(...)), or, where it publishes, .handler(" + name + ".class, publishers -> new " + name
                + "(...))";
    }
}
