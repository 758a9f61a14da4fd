package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link OrderEvent.Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OrderEvent_HandlersSubscriptions {
    private OrderEvent_HandlersSubscriptions() {
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
                        "audit",
                        "acme",
                        OrderEvent.Handlers.class,
                        "dev/acme/OrderEvent.java#Handlers.audit",
                        Optional.of(OrderEvent_HandlersSubscriptions::create),
                        false,
                        List.of(),
                        OrderEvent_HandlersSubscriptions::audit),
                new HandlerBinding(
                        "orders",
                        "bill",
                        "acme",
                        OrderEvent.Handlers.class,
                        "dev/acme/OrderEvent.java#Handlers.bill",
                        Optional.of(OrderEvent_HandlersSubscriptions::create),
                        false,
                        List.of(),
                        OrderEvent_HandlersSubscriptions::bill));
    }

    private static Object create(Publishers publishers) {
        return new OrderEvent.Handlers();
    }

    private static CompletionStage<?> audit(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((OrderEvent.Handlers) handler).audit((OrderEvent) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> bill(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((OrderEvent.Handlers) handler).bill((OrderEvent.Placed) messages.get(0).event());
        return null;
    }
}
