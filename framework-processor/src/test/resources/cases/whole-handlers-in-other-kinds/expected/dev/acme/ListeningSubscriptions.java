package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Listening}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ListeningSubscriptions {
    private ListeningSubscriptions() {
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
                        "default-method",
                        "acme",
                        Listening.class,
                        "dev/acme/Listening.java#on",
                        Optional.empty(),
                        false,
                        List.of(),
                        ListeningSubscriptions::on),
                new HandlerBinding(
                        "orders",
                        "static-method",
                        "acme",
                        Listening.class,
                        "dev/acme/Listening.java#watch",
                        Optional.empty(),
                        true,
                        List.of(),
                        ListeningSubscriptions::watch));
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Listening) handler).on((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> watch(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Listening.watch((Order) messages.get(0).event());
        return null;
    }
}
