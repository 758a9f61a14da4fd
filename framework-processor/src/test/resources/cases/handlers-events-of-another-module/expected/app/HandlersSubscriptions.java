package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import lib.Shared;
import lib.SharedEvent;

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
                        "back",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#back",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::back),
                new HandlerBinding(
                        "shared",
                        "filtered",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#filtered",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::filtered),
                new HandlerBinding(
                        "shared",
                        "one",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#one",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::one),
                new HandlerBinding(
                        "shared-events",
                        "part",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#part",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::part));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> back(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(Shared.class, ((Handlers) handler).back((Signup) messages.get(0).event()));
    }

    private static CompletionStage<?> filtered(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).filtered((Shared) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> one(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).one((Shared) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> part(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).part((SharedEvent.Part) messages.get(0).event());
        return null;
    }
}
