package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Forwarding}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ForwardingSubscriptions {
    private ForwardingSubscriptions() {
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
                        "record",
                        "acme",
                        Forwarding.class,
                        "dev/acme/Forwarding.java#on",
                        Optional.of(ForwardingSubscriptions::create),
                        false,
                        List.of(),
                        ForwardingSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Forwarding(publishers.publisher(Order.class));
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Forwarding) handler).on((Order) messages.get(0).event());
        return null;
    }
}
