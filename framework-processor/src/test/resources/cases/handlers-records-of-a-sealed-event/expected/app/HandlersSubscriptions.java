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
                        "sites",
                        "added",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#added",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::added),
                new HandlerBinding(
                        "sites",
                        "all",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#all",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::all),
                new HandlerBinding(
                        "sites",
                        "batch",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#batch",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::batch),
                new HandlerBinding(
                        "sites",
                        "message",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#message",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::message),
                new HandlerBinding(
                        "sites",
                        "named",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#named",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::named));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> added(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).added((SiteEvent.Added) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> all(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).all((SiteEvent) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> batch(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        List<SiteEvent.Removed> batch = messages.stream().map(message -> (SiteEvent.Removed) message.event()).toList();
        ((Handlers) handler).batch(batch);
        return null;
    }

    private static CompletionStage<?> message(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<SiteEvent.Added> message = (Message<SiteEvent.Added>) messages.get(0);
        ((Handlers) handler).message(message);
        return null;
    }

    private static CompletionStage<?> named(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        List<Message<SiteEvent.Removed>> batch = (List<Message<SiteEvent.Removed>>) (List<?>) messages;
        ((Handlers) handler).named(batch);
        return null;
    }
}
