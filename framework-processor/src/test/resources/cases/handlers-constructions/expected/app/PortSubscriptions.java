package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Port}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PortSubscriptions {
    private PortSubscriptions() {
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
                        "send-mail8",
                        "app",
                        Port.class,
                        "app/Port.java#sendMail8",
                        Optional.empty(),
                        false,
                        List.of(),
                        PortSubscriptions::sendMail8),
                new HandlerBinding(
                        "signups",
                        "send-mail9",
                        "app",
                        Port.class,
                        "app/Port.java#sendMail9",
                        Optional.empty(),
                        true,
                        List.of(),
                        PortSubscriptions::sendMail9));
    }

    private static CompletionStage<?> sendMail8(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Port) handler).sendMail8((Signup) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> sendMail9(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Port.sendMail9((Signup) messages.get(0).event());
        return null;
    }
}
