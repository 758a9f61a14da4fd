package dev.acme.lang;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.lang.Exception;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Override}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OverrideSubscriptions {
    private OverrideSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "objects",
                        "message",
                        "lang",
                        Override.class,
                        "dev/acme/lang/Override.java#message",
                        Optional.of(OverrideSubscriptions::create),
                        false,
                        List.of(),
                        OverrideSubscriptions::message),
                new HandlerBinding(
                        "objects",
                        "on",
                        "lang",
                        Override.class,
                        "dev/acme/lang/Override.java#on",
                        Optional.of(OverrideSubscriptions::create),
                        false,
                        List.of(),
                        OverrideSubscriptions::on));
    }

    private static java.lang.Object create(Publishers publishers) {
        return new Override();
    }

    private static CompletionStage<?> message(java.lang.Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Object> message = (Message<Object>) messages.get(0);
        ((Override) handler).message(message);
        return null;
    }

    private static CompletionStage<?> on(java.lang.Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Override) handler).on((Object) messages.get(0).event());
        return null;
    }
}
