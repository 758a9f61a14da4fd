package dev.acme;

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
@Generated("dev.fanfare.processor.PublisherProcessor")
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
                        "each",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#each",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::each),
                new HandlerBinding(
                        "orders",
                        "one",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#one",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::one),
                new HandlerBinding(
                        "orders",
                        "perhaps",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#perhaps",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::perhaps),
                new HandlerBinding(
                        "orders",
                        "several",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#several",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::several));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> each(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        List<Message<Order>> batch = (List<Message<Order>>) (List<?>) messages;
        return publishers.sendAll(Receipt.class, ((Desk) handler).each(batch));
    }

    private static CompletionStage<?> one(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(Receipt.class, ((Desk) handler).one((Order) messages.get(0).event()));
    }

    private static CompletionStage<?> perhaps(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Order> message = (Message<Order>) messages.get(0);
        return publishers.sendOptional(Receipt.class, ((Desk) handler).perhaps(message));
    }

    private static CompletionStage<?> several(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
        return publishers.sendAll(Receipt.class, ((Desk) handler).several(batch));
    }
}
