package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link One}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OneSubscriptions extends BuildingAdapter {
    private OneSubscriptions() {
        super(One.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        OneSubscriptions adapter = new OneSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "one", "dev/acme/One.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new One(publishers.publisher(Receipt.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((One) handler).on((Order) messages.get(0).event());
        return null;
    }
}
