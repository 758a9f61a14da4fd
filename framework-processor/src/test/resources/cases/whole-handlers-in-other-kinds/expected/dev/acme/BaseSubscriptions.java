package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Base}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BaseSubscriptions {
    private BaseSubscriptions() {
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
                        "abstract-class",
                        "acme",
                        Base.class,
                        "dev/acme/Base.java#on",
                        Optional.empty(),
                        false,
                        List.of(),
                        BaseSubscriptions::on));
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Base) handler).on((Order) messages.get(0).event());
        return null;
    }
}
