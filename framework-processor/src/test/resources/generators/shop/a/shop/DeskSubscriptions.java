package a.shop;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk}.
 */
@Generated("dev.fanfare.processor.GeneratorsTest")
public final class DeskSubscriptions {
    private DeskSubscriptions() {
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
                        "one",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#one",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::one),
                new HandlerBinding(
                        "orders",
                        "message",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#message",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::message),
                new HandlerBinding(
                        "orders",
                        "batch",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#batch",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::batch),
                new HandlerBinding(
                        "orders",
                        "messages",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#messages",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::messages),
                new HandlerBinding(
                        "orders",
                        "parcel",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#parcel",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::parcel),
                new HandlerBinding(
                        "orders",
                        "perhaps",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#perhaps",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::perhaps),
                new HandlerBinding(
                        "orders",
                        "several",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#several",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::several),
                new HandlerBinding(
                        "orders",
                        "later",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#later",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::later),
                new HandlerBinding(
                        "orders",
                        "done-later",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#doneLater",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::doneLater),
                new HandlerBinding(
                        "orders",
                        "again",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#one",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::one),
                new HandlerBinding(
                        "parcels",
                        "sent",
                        "shop",
                        Desk.class,
                        "a/shop/Desk.java#one",
                        Optional.empty(),
                        true,
                        List.of(),
                        DeskSubscriptions::one2));
    }

    private static Object create(Publishers publishers) {
        return new Desk(
                publishers.publisher(Parcel.class),
                (OrderPublisher) publishers.publisher(Order.class),
                publishers.topic(RushOrders.class));
    }

    private static CompletionStage<?> one(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).one((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> message(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Order> message = (Message<Order>) messages.get(0);
        ((Desk) handler).message(message);
        return null;
    }

    private static CompletionStage<?> batch(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
        ((Desk) handler).batch(batch);
        return null;
    }

    private static CompletionStage<?> messages(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        List<Message<Order>> batch = (List<Message<Order>>) (List<?>) messages;
        ((Desk) handler).messages(batch);
        return null;
    }

    private static CompletionStage<?> parcel(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(Parcel.class, ((Desk) handler).parcel((Order) messages.get(0).event()));
    }

    private static CompletionStage<?> perhaps(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Order> message = (Message<Order>) messages.get(0);
        return publishers.sendOptional(Parcel.class, ((Desk) handler).perhaps(message));
    }

    private static CompletionStage<?> several(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
        return publishers.sendAll(Parcel.class, ((Desk) handler).several(batch));
    }

    private static CompletionStage<?> later(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Desk) handler).later((Order) messages.get(0).event())
                .thenCompose(result -> publishers.send(Parcel.class, result));
    }

    private static CompletionStage<?> doneLater(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return ((Desk) handler).doneLater((Order) messages.get(0).event());
    }

    private static CompletionStage<?> one2(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Desk.one((Parcel.Sent) messages.get(0).event());
        return null;
    }
}
