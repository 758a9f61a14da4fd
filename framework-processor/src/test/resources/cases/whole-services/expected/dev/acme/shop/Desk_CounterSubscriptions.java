package dev.acme.shop;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk.Counter}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Desk_CounterSubscriptions {
    private Desk_CounterSubscriptions() {
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
                        "of-class",
                        "counting",
                        Desk.Counter.class,
                        "dev/acme/shop/Desk.java#Counter.on",
                        Optional.of(Desk_CounterSubscriptions::create),
                        false,
                        List.of(),
                        Desk_CounterSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Desk.Counter();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk.Counter) handler).on((Order) messages.get(0).event());
        return null;
    }
}
