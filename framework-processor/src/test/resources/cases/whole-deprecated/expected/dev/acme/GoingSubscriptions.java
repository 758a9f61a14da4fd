package dev.acme;

import dev.acme.event.PartlyOld;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Going}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class GoingSubscriptions {
    private GoingSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "partly-olds",
                        "on",
                        "acme",
                        Going.class,
                        "dev/acme/Going.java#on",
                        Optional.of(GoingSubscriptions::create),
                        false,
                        List.of(Going.Gone.class),
                        GoingSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Going();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<PartlyOld> message = (Message<PartlyOld>) messages.get(0);
        ((Going) handler).on(message);
        return null;
    }
}
