package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
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
                        "order-events",
                        "everything",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#everything",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::everything),
                new HandlerBinding(
                        "order-events",
                        "placed-only",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#placed",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::placed));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> everything(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).everything((OrderEvent) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> placed(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).placed((OrderEvent.Placed) messages.get(0).event());
        return null;
    }
}
