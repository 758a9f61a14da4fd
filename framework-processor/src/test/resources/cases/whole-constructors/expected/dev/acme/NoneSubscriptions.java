package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link None}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class NoneSubscriptions {
    private NoneSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "orders",
                        "none",
                        "acme",
                        None.class,
                        "dev/acme/None.java#on",
                        Optional.of(NoneSubscriptions::create),
                        false,
                        List.of(),
                        NoneSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new None();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((None) handler).on((Order) messages.get(0).event());
        return null;
    }
}
