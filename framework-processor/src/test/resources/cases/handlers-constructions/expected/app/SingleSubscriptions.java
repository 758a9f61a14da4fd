package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Single}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SingleSubscriptions {
    private SingleSubscriptions() {
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
                        "send-mail10",
                        "app",
                        Single.class,
                        "app/Single.java#sendMail10",
                        Optional.empty(),
                        false,
                        List.of(),
                        SingleSubscriptions::sendMail10));
    }

    private static CompletionStage<?> sendMail10(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Single) handler).sendMail10((Signup) messages.get(0).event());
        return null;
    }
}
