package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Other}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OtherSubscriptions {
    private OtherSubscriptions() {
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
                        "other",
                        "acme",
                        Other.class,
                        "dev/acme/Other.java#on",
                        Optional.empty(),
                        false,
                        List.of(),
                        OtherSubscriptions::on));
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Other) handler).on((Order) messages.get(0).event());
        return null;
    }
}
