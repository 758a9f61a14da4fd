package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link TwoWays}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TwoWaysSubscriptions {
    private TwoWaysSubscriptions() {
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
                        "send-mail6",
                        "app",
                        TwoWays.class,
                        "app/TwoWays.java#sendMail6",
                        Optional.empty(),
                        false,
                        List.of(),
                        TwoWaysSubscriptions::sendMail6));
    }

    private static CompletionStage<?> sendMail6(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((TwoWays) handler).sendMail6((Signup) messages.get(0).event());
        return null;
    }
}
