package dev.fanfare.local.app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the processor would generate. */
public final class OrdersContribution implements Contribution {
    @Override
    public String manifest() {
        return "META-INF/fanfare/dev.fanfare.local.app.json";
    }

    @Override
    public List<TopicBinding<?>> topics() {
        return List.of(new TopicBinding<>("orders", Order.class, Map.of("orders", Order.class), OrderPublisher::new));
    }

    @Override
    public List<HandlerBinding> handlers() {
        return List.of(new HandlerBinding(
                "orders",
                "ship",
                "app",
                Shipping.class,
                "dev/fanfare/local/app/Shipping.java#ship",
                Optional.empty(),
                false,
                List.of(),
                (handler, messages, publishers) -> {
                    @SuppressWarnings("unchecked")
                    Message<Order> message = (Message<Order>) messages.get(0);
                    ((Shipping) handler).ship(message);
                    return null;
                }));
    }
}
