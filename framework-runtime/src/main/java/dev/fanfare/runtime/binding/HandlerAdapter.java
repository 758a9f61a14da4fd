package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What all generated adapters do: one serves the handlers of a class, and tells them apart by numbers that it gives them
 * itself. Thread-safe.
 */
public abstract class HandlerAdapter {
    private final Class<?> handlerClass;
    private final String service;

    /**
     * An adapter of a class.
     *
     * @param handlerClass declares the handlers
     * @param service owns their subscriptions
     */
    protected HandlerAdapter(Class<?> handlerClass, String service) {
        this.handlerClass = handlerClass;
        this.service = service;
    }

    /**
     * As {@link HandlerBinding.Invoker#invoke}.
     *
     * @param number which handler
     */
    protected abstract @Nullable CompletionStage<?> invoke(
            int number, @Nullable Object handler, List<Message<?>> messages, Publishers publishers) throws Exception;

    /** What builds the handlers' class; none unless its only constructor takes nothing but publishers. */
    Optional<Function<Publishers, Object>> factory() {
        return Optional.empty();
    }

    /** A subscription, as {@link HandlerBinding} describes it. */
    protected final HandlerBinding bind(int number, String topic, String subscription, String source) {
        return bind(number, topic, subscription, source, List.of());
    }

    /** A subscription with exceptions that dead-letter at once. */
    protected final HandlerBinding bind(
            int number, String topic, String subscription, String source, List<Class<? extends Throwable>> never) {
        return new HandlerBinding(
                topic,
                subscription,
                service,
                handlerClass,
                source,
                factory(),
                false,
                never,
                new Numbered(this, number));
    }

    /** A subscription whose handler needs no instance. */
    protected final HandlerBinding bindStatic(
            int number, String topic, String subscription, String source, List<Class<? extends Throwable>> never) {
        return new HandlerBinding(
                topic,
                subscription,
                service,
                handlerClass,
                source,
                Optional.empty(),
                true,
                never,
                new Numbered(this, number));
    }

    private record Numbered(HandlerAdapter adapter, int number) implements HandlerBinding.Invoker {
        @Override
        public @Nullable CompletionStage<?> invoke(
                @Nullable Object handler, List<Message<?>> messages, Publishers publishers) throws Exception {
            return adapter.invoke(number, handler, messages, publishers);
        }
    }
}
