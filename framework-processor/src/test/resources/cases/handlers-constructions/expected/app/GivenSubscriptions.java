package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Given}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class GivenSubscriptions {
    private GivenSubscriptions() {
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
                        "send-mail4",
                        "app",
                        Given.class,
                        "app/Given.java#sendMail4",
                        Optional.empty(),
                        false,
                        List.of(),
                        GivenSubscriptions::sendMail4));
    }

    private static CompletionStage<?> sendMail4(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Given) handler).sendMail4((Signup) messages.get(0).event());
        return null;
    }
}
