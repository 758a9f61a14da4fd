package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Statics}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class StaticsSubscriptions {
    private StaticsSubscriptions() {
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
                        "confirm",
                        "acme",
                        Statics.class,
                        "dev/acme/Statics.java#confirm",
                        Optional.empty(),
                        true,
                        List.of(),
                        StaticsSubscriptions::confirm),
                new HandlerBinding(
                        "orders",
                        "count",
                        "acme",
                        Statics.class,
                        "dev/acme/Statics.java#count",
                        Optional.empty(),
                        true,
                        List.of(),
                        StaticsSubscriptions::count));
    }

    private static CompletionStage<?> confirm(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(Receipt.class, Statics.confirm((Order) messages.get(0).event()));
    }

    private static CompletionStage<?> count(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Statics.count((Order) messages.get(0).event());
        return null;
    }
}
