package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class HandlersSubscriptions {
    private HandlersSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "signups",
                        "annotated",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#annotated",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::annotated),
                new HandlerBinding(
                        "signups",
                        "annotated-within",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#annotatedWithin",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::annotatedWithin),
                new HandlerBinding(
                        "signups",
                        "event",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#event",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::event),
                new HandlerBinding(
                        "signups",
                        "events",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#events",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::events),
                new HandlerBinding(
                        "signups",
                        "message",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#message",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::message),
                new HandlerBinding(
                        "signups",
                        "messages",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#messages",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::messages),
                new HandlerBinding(
                        "signups",
                        "without-instance",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#withoutInstance",
                        Optional.empty(),
                        true,
                        List.of(),
                        HandlersSubscriptions::withoutInstance));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> annotated(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).annotated((Signup) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> annotatedWithin(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        List<Message<Signup>> batch = (List<Message<Signup>>) (List<?>) messages;
        ((Handlers) handler).annotatedWithin(batch);
        return null;
    }

    private static CompletionStage<?> event(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).event((Signup) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> events(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        List<Signup> batch = messages.stream().map(message -> (Signup) message.event()).toList();
        ((Handlers) handler).events(batch);
        return null;
    }

    private static CompletionStage<?> message(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Signup> message = (Message<Signup>) messages.get(0);
        ((Handlers) handler).message(message);
        return null;
    }

    private static CompletionStage<?> messages(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        List<Message<Signup>> batch = (List<Message<Signup>>) (List<?>) messages;
        ((Handlers) handler).messages(batch);
        return null;
    }

    private static CompletionStage<?> withoutInstance(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Handlers.withoutInstance((Signup) messages.get(0).event());
        return null;
    }
}
