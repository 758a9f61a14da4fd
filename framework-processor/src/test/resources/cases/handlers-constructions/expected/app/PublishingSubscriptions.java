package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Publishing}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PublishingSubscriptions {
    private PublishingSubscriptions() {
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
                        "send-mail",
                        "app",
                        Publishing.class,
                        "app/Publishing.java#sendMail",
                        Optional.of(PublishingSubscriptions::create),
                        false,
                        List.of(),
                        PublishingSubscriptions::sendMail));
    }

    private static Object create(Publishers publishers) {
        return new Publishing(
                publishers.publisher(Signup.class),
                publishers.topic(EuInvoices.class),
                (SignupPublisher) publishers.publisher(Signup.class));
    }

    private static CompletionStage<?> sendMail(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Publishing) handler).sendMail((Signup) messages.get(0).event());
        return null;
    }
}
