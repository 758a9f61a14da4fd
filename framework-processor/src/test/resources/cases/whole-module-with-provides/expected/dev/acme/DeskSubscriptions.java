package dev.acme;

import dev.acme.internal.Order;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The subscriptions of {@link Desk}.
 */
@SuppressWarnings("exports")
public final class DeskSubscriptions {
    private DeskSubscriptions() {
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
                        "on",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#on",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).on((Order) messages.get(0).event());
        return null;
    }
}
