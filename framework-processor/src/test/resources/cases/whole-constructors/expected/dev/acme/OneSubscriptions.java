package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link One}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OneSubscriptions {
    private OneSubscriptions() {
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
                        "one",
                        "acme",
                        One.class,
                        "dev/acme/One.java#on",
                        Optional.of(OneSubscriptions::create),
                        false,
                        List.of(),
                        OneSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new One(publishers.publisher(Receipt.class));
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((One) handler).on((Order) messages.get(0).event());
        return null;
    }
}
