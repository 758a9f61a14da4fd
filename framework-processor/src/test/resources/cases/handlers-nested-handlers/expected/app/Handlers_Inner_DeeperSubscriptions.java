package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Inner.Deeper}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_Inner_DeeperSubscriptions {
    private Handlers_Inner_DeeperSubscriptions() {
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
                        "count",
                        "app",
                        Handlers.Inner.Deeper.class,
                        "app/Handlers.java#Inner.Deeper.count",
                        Optional.of(Handlers_Inner_DeeperSubscriptions::create),
                        false,
                        List.of(),
                        Handlers_Inner_DeeperSubscriptions::count));
    }

    private static Object create(Publishers publishers) {
        return new Handlers.Inner.Deeper();
    }

    private static CompletionStage<?> count(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Inner.Deeper) handler).count((Signup) messages.get(0).event());
        return null;
    }
}
