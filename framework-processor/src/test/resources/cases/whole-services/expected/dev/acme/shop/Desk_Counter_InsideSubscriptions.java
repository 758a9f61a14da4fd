package dev.acme.shop;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk.Counter.Inside}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Desk_Counter_InsideSubscriptions extends BuildingAdapter {
    private Desk_Counter_InsideSubscriptions() {
        super(Desk.Counter.Inside.class, "counting");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Desk_Counter_InsideSubscriptions adapter = new Desk_Counter_InsideSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "of-class-around",
                        "dev/acme/shop/Desk.java#Counter.Inside.on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Desk.Counter.Inside();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk.Counter.Inside) handler).on((Order) messages.get(0).event());
        return null;
    }
}
