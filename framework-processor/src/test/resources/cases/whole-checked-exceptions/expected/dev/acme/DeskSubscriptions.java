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
                        "anything",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#anything",
                        Optional.empty(),
                        true,
                        List.of(),
                        DeskSubscriptions::anything),
                new HandlerBinding(
                        "orders",
                        "file",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#file",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::file),
                new HandlerBinding(
                        "orders",
                        "store",
                        "acme",
                        Desk.class,
                        "dev/acme/Desk.java#store",
                        Optional.of(DeskSubscriptions::create),
                        false,
                        List.of(),
                        DeskSubscriptions::store));
    }

    private static Object create(Publishers publishers) {
        return new Desk();
    }

    private static CompletionStage<?> anything(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Desk.anything((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> file(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Desk) handler).file((Order) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> store(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(Receipt.class, ((Desk) handler).store((Order) messages.get(0).event()));
    }
}
