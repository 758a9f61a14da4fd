package dev.acme.shop.till;

import dev.acme.shop.Order;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Till}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TillSubscriptions extends BuildingAdapter {
    private TillSubscriptions() {
        super(Till.class, "till");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        TillSubscriptions adapter = new TillSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "of-segment", "dev/acme/shop/till/Till.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Till();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Till) handler).on((Order) messages.get(0).event());
        return null;
    }
}
