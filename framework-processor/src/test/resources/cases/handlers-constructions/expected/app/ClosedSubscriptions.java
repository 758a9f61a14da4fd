package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Closed}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ClosedSubscriptions {
    private ClosedSubscriptions() {
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
                        "send-mail11",
                        "app",
                        Closed.class,
                        "app/Closed.java#sendMail11",
                        Optional.empty(),
                        false,
                        List.of(),
                        ClosedSubscriptions::sendMail11));
    }

    private static CompletionStage<?> sendMail11(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Closed) handler).sendMail11((Signup) messages.get(0).event());
        return null;
    }
}
