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
                adapter.bind(0, "orders", "nothing", "dev/acme/Desk.java#nothing"),
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
                return ((Desk) handler).nothing((Order) messages.get(0).event());
            }
            case 1 -> {
                return ((Desk) handler).one((Order) messages.get(0).event())
                        .thenCompose(result -> publishers.send(Receipt.class, result));
            }
            case 2 -> {
                @SuppressWarnings("unchecked")
                Message<Order> message = (Message<Order>) messages.get(0);
                return ((Desk) handler).perhaps(message)
                        .thenCompose(result -> publishers.sendOptional(Receipt.class, result));
            }
            default -> {
                List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
                return ((Desk) handler).several(batch)
                        .thenCompose(result -> publishers.sendAll(Receipt.class, result));
            }
        }
    }
}
