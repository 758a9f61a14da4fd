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
                        "event",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#event",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::event),
                new HandlerBinding(
                        "orders",
                        "events",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#events",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::events),
                new HandlerBinding(
                        "orders",
                        "message",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#message",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::message),
                new HandlerBinding(
                        "orders",
                        "messages",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#messages",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::messages));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> event(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).event((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> events(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        List<Order> batch = messages.stream().map(message -> (Order) message.event()).toList();
        ((Desk) handler).events(batch);
        return null;
    }

    private static CompletionStage<?> message(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Order> message = (Message<Order>) messages.get(0);
        ((Desk) handler).message(message);
        return null;
    }

    private static CompletionStage<?> messages(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        List<Message<Order>> batch = (List<Message<Order>>) (List<?>) messages;
        ((Desk) handler).messages(batch);
        return null;
    }
}
