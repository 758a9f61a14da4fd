package dev.acme.shop;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk.Counter}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Desk_CounterSubscriptions extends BuildingAdapter {
    private Desk_CounterSubscriptions() {
        super(Desk.Counter.class, "counting");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Desk_CounterSubscriptions adapter = new Desk_CounterSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "of-class", "dev/acme/shop/Desk.java#Counter.on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Desk.Counter();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk.Counter) handler).on((Order) messages.get(0).event());
        return null;
    }
}
