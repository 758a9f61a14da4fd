package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One subscription's handler as code knows it.
 *
 * @param topic the topic's name
 * @param subscription the subscription's name
 * @param service the service that owns the subscription
 * @param handlerClass the class that declares the handler
 * @param source where it is declared, as {@code dev/acme/Emails.java#sendWelcomeEmail}
 * @param factory builds the handler where its only constructor takes nothing but publishers
 * @param isStatic whether no instance is needed
 * @param never exceptions that dead-letter at once
 * @param invoker calls the handler
 */
public record HandlerBinding(
        String topic,
        String subscription,
        String service,
        Class<?> handlerClass,
        String source,
        Optional<Function<Publishers, Object>> factory,
        boolean isStatic,
        List<Class<? extends Throwable>> never,
        Invoker invoker) {
    /** Calls a handler; generated, without reflection. */
    @FunctionalInterface
    public interface Invoker {
        /**
         * Calls the handler with the messages (one, unless the subscription is a batch) and publishes what it returns.
         *
         * @param handler the instance; null for a static handler
         * @param messages at least one, their events of the topic's type
         * @param publishers publishes what the handler returns
         * @return null if all is done, else a stage that completes when it is
         */
        @Nullable
        CompletionStage<?> invoke(@Nullable Object handler, List<Message<?>> messages, Publishers publishers)
                throws Exception;
    }
}
