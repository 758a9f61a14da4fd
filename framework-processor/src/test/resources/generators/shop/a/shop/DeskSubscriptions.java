package a.shop;

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
@Generated("dev.fanfare.processor.GeneratorsTest")
public final class DeskSubscriptions extends BuildingAdapter {
    private DeskSubscriptions() {
        super(Desk.class, "shop");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        DeskSubscriptions adapter = new DeskSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "one", "a/shop/Desk.java#one"),
                adapter.bind(1, "orders", "message", "a/shop/Desk.java#message"),
                adapter.bind(2, "orders", "batch", "a/shop/Desk.java#batch"),
                adapter.bind(3, "orders", "messages", "a/shop/Desk.java#messages"),
                adapter.bind(4, "orders", "parcel", "a/shop/Desk.java#parcel"),
                adapter.bind(5, "orders", "perhaps", "a/shop/Desk.java#perhaps"),
                adapter.bind(6, "orders", "several", "a/shop/Desk.java#several"),
                adapter.bind(7, "orders", "later", "a/shop/Desk.java#later"),
                adapter.bind(8, "orders", "done-later", "a/shop/Desk.java#doneLater"),
                adapter.bind(0, "orders", "again", "a/shop/Desk.java#one"),
                adapter.bindStatic(9, "parcels", "sent", "a/shop/Desk.java#one", List.of()));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Desk(
                publishers.publisher(Parcel.class),
                (OrderPublisher) publishers.publisher(Order.class),
                publishers.topic(RushOrders.class));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Desk) handler).one((Order) messages.get(0).event());
                return null;
            }
            case 1 -> {
                @SuppressWarnings("unchecked")
                Message<Order> message = (Message<Order>) messages.get(0);
                ((Desk) handler).message(message);
                return null;
            }
            case 2 -> {
                List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
                ((Desk) handler).batch(batch);
                return null;
            }
            case 3 -> {
                @SuppressWarnings("unchecked")
                List<Message<Order>> batch = (List<Message<Order>>) (List<?>) messages;
                ((Desk) handler).messages(batch);
                return null;
            }
            case 4 -> {
                return publishers.send(Parcel.class, ((Desk) handler).parcel((Order) messages.get(0).event()));
            }
            case 5 -> {
                @SuppressWarnings("unchecked")
                Message<Order> message = (Message<Order>) messages.get(0);
                return publishers.sendOptional(Parcel.class, ((Desk) handler).perhaps(message));
            }
            case 6 -> {
                List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
                return publishers.sendAll(Parcel.class, ((Desk) handler).several(batch));
            }
            case 7 -> {
                return ((Desk) handler).later((Order) messages.get(0).event())
                        .thenCompose(result -> publishers.send(Parcel.class, result));
            }
            case 8 -> {
                return ((Desk) handler).doneLater((Order) messages.get(0).event());
            }
            default -> {
                Desk.one((Parcel.Sent) messages.get(0).event());
                return null;
            }
        }
    }
}
