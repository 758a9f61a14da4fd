package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link OrderEvent.Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OrderEvent_HandlersSubscriptions extends BuildingAdapter {
    private OrderEvent_HandlersSubscriptions() {
        super(OrderEvent.Handlers.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        OrderEvent_HandlersSubscriptions adapter = new OrderEvent_HandlersSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "audit", "dev/acme/OrderEvent.java#Handlers.audit"),
                adapter.bind(1, "orders", "bill", "dev/acme/OrderEvent.java#Handlers.bill"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new OrderEvent.Handlers();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((OrderEvent.Handlers) handler).audit((OrderEvent) messages.get(0).event());
                return null;
            }
            default -> {
                ((OrderEvent.Handlers) handler).bill((OrderEvent.Placed) messages.get(0).event());
                return null;
            }
        }
    }
}
