package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Mixed}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MixedSubscriptions {
    private MixedSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "orders",
                        "store",
                        "acme",
                        Mixed.class,
                        "dev/acme/Mixed.java#store",
                        Optional.empty(),
                        false,
                        List.of(),
                        MixedSubscriptions::store),
                new HandlerBinding(
                        "orders",
                        "watch",
                        "acme",
                        Mixed.class,
                        "dev/acme/Mixed.java#watch",
                        Optional.empty(),
                        true,
                        List.of(),
                        MixedSubscriptions::watch));
    }

    private static CompletionStage<?> store(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Mixed) handler).store((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> watch(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Mixed.watch((Order) messages.get(0).event());
        return null;
    }
}
