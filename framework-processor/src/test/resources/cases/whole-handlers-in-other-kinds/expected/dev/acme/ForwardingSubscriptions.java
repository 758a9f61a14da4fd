package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Forwarding}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ForwardingSubscriptions extends BuildingAdapter {
    private ForwardingSubscriptions() {
        super(Forwarding.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        ForwardingSubscriptions adapter = new ForwardingSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "record", "dev/acme/Forwarding.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Forwarding(publishers.publisher(Order.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Forwarding) handler).on((Order) messages.get(0).event());
        return null;
    }
}
