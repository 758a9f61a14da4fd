package dev.acme;

import dev.acme.event.Old;
import dev.acme.event.PartlyOld;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Staying}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings("deprecation")
public final class StayingSubscriptions {
    private StayingSubscriptions() {
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
                        "staying",
                        "acme",
                        Staying.class,
                        "dev/acme/Staying.java#on",
                        Optional.of(StayingSubscriptions::create),
                        false,
                        List.of(),
                        StayingSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Staying();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<PartlyOld> message = (Message<PartlyOld>) messages.get(0);
        return publishers.sendOptional(Old.class, ((Staying) handler).on(message));
    }
}
