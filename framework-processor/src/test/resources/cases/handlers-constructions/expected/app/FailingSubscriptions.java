package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Failing}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class FailingSubscriptions {
    private FailingSubscriptions() {
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
                        "send-mail5",
                        "app",
                        Failing.class,
                        "app/Failing.java#sendMail5",
                        Optional.empty(),
                        false,
                        List.of(),
                        FailingSubscriptions::sendMail5));
    }

    private static CompletionStage<?> sendMail5(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Failing) handler).sendMail5((Signup) messages.get(0).event());
        return null;
    }
}
