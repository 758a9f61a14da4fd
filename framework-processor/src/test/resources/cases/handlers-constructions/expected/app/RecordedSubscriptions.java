package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Recorded}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class RecordedSubscriptions {
    private RecordedSubscriptions() {
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
                        "send-mail3",
                        "app",
                        Recorded.class,
                        "app/Recorded.java#sendMail3",
                        Optional.of(RecordedSubscriptions::create),
                        false,
                        List.of(),
                        RecordedSubscriptions::sendMail3));
    }

    private static Object create(Publishers publishers) {
        return new Recorded((EuInvoicesPublisher) publishers.topic(EuInvoices.class));
    }

    private static CompletionStage<?> sendMail3(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Recorded) handler).sendMail3((Signup) messages.get(0).event());
        return null;
    }
}
