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
                        "orders",
                        "orders",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#on",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::on),
                new HandlerBinding(
                        "receipts",
                        "receipts",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#on",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::on2),
                new HandlerBinding(
                        "receipts",
                        "on2",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#on2",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::on22));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).on((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on2(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).on((Receipt) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on22(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).on2((Receipt) messages.get(0).event());
        return null;
    }
}
