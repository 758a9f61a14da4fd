package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Many}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ManySubscriptions {
    private ManySubscriptions() {
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
                        "many",
                        "acme",
                        Many.class,
                        "dev/acme/Many.java#on",
                        Optional.of(ManySubscriptions::create),
                        false,
                        List.of(),
                        ManySubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Many(
                publishers.publisher(Receipt.class),
                (ReceiptPublisher) publishers.publisher(Receipt.class),
                publishers.topic(EuInvoices.class),
                (EuInvoicesPublisher) publishers.topic(EuInvoices.class));
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Many) handler).on((Order) messages.get(0).event());
        return null;
    }
}
