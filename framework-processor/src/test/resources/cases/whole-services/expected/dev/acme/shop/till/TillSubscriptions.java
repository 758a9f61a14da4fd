package dev.acme.shop.till;

import dev.acme.shop.Order;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Till}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TillSubscriptions {
    private TillSubscriptions() {
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
                        "of-segment",
                        "till",
                        Till.class,
                        "dev/acme/shop/till/Till.java#on",
                        Optional.of(TillSubscriptions::create),
                        false,
                        List.of(),
                        TillSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Till();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Till) handler).on((Order) messages.get(0).event());
        return null;
    }
}
