package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Plain}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PlainSubscriptions {
    private PlainSubscriptions() {
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
                        "send-mail2",
                        "app",
                        Plain.class,
                        "app/Plain.java#sendMail2",
                        Optional.of(PlainSubscriptions::create),
                        false,
                        List.of(),
                        PlainSubscriptions::sendMail2));
    }

    private static Object create(Publishers publishers) {
        return new Plain();
    }

    private static CompletionStage<?> sendMail2(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Plain) handler).sendMail2((Signup) messages.get(0).event());
        return null;
    }
}
