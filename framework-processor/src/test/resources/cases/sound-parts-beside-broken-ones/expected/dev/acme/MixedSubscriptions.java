package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Mixed}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MixedSubscriptions {
    private MixedSubscriptions() {
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
                        "good",
                        "acme",
                        Mixed.class,
                        "dev/acme/Mixed.java#good",
                        Optional.of(MixedSubscriptions::create),
                        false,
                        List.of(),
                        MixedSubscriptions::good));
    }

    private static Object create(Publishers publishers) {
        return new Mixed();
    }

    private static CompletionStage<?> good(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Mixed) handler).good((Order) messages.get(0).event());
        return null;
    }
}
