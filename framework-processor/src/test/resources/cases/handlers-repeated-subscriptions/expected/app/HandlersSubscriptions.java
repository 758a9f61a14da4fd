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
                        "tell-pro",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#tell",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::tell),
                new HandlerBinding(
                        "signups",
                        "tell-team",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#tell",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::tell));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> tell(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).tell((Signup) messages.get(0).event());
        return null;
    }
}
