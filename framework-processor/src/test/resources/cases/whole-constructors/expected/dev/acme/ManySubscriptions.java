package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Many}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ManySubscriptions extends BuildingAdapter {
    private ManySubscriptions() {
        super(Many.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        ManySubscriptions adapter = new ManySubscriptions();
        return List.of(
                adapter.bind(0, "orders", "many", "dev/acme/Many.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Many(
                publishers.publisher(Receipt.class),
                (ReceiptPublisher) publishers.publisher(Receipt.class),
                publishers.topic(EuInvoices.class),
                (EuInvoicesPublisher) publishers.topic(EuInvoices.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Many) handler).on((Order) messages.get(0).event());
        return null;
    }
}
