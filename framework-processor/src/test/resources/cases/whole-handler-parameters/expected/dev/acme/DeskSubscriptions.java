package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DeskSubscriptions extends BuildingAdapter {
    private DeskSubscriptions() {
        super(Desk.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        DeskSubscriptions adapter = new DeskSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "event", "dev/acme/Desk.java#event"),
                adapter.bind(1, "orders", "events", "dev/acme/Desk.java#events"),
                adapter.bind(2, "orders", "message", "dev/acme/Desk.java#message"),
                adapter.bind(3, "orders", "messages", "dev/acme/Desk.java#messages"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Desk();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Desk) handler).event((Order) messages.get(0).event());
                return null;
            }
            case 1 -> {
                List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
                ((Desk) handler).events(batch);
                return null;
            }
            case 2 -> {
                @SuppressWarnings("unchecked")
                Message<Order> message = (Message<Order>) messages.get(0);
                ((Desk) handler).message(message);
                return null;
            }
            default -> {
                @SuppressWarnings("unchecked")
                List<Message<Order>> batch = (List<Message<Order>>) (List<?>) messages;
                ((Desk) handler).messages(batch);
                return null;
            }
        }
    }
}
