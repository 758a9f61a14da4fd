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
                adapter.bind(0, "orders", "each", "dev/acme/Desk.java#each"),
                adapter.bind(1, "orders", "one", "dev/acme/Desk.java#one"),
                adapter.bind(2, "orders", "perhaps", "dev/acme/Desk.java#perhaps"),
                adapter.bind(3, "orders", "several", "dev/acme/Desk.java#several"));
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
                @SuppressWarnings("unchecked")
                List<Message<Order>> batch = (List<Message<Order>>) (List<?>) messages;
                return publishers.sendAll(Receipt.class, ((Desk) handler).each(batch));
            }
            case 1 -> {
                return publishers.send(Receipt.class, ((Desk) handler).one((Order) messages.get(0).event()));
            }
            case 2 -> {
                @SuppressWarnings("unchecked")
                Message<Order> message = (Message<Order>) messages.get(0);
                return publishers.sendOptional(Receipt.class, ((Desk) handler).perhaps(message));
            }
            default -> {
                List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
                return publishers.sendAll(Receipt.class, ((Desk) handler).several(batch));
            }
        }
    }
}
