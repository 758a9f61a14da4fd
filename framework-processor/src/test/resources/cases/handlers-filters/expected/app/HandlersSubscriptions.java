package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class HandlersSubscriptions {
    private HandlersSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "checks",
                        "on0",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on0",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on0),
                new HandlerBinding(
                        "checks",
                        "on1",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on1",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on1),
                new HandlerBinding(
                        "checks",
                        "on2",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on2",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on2),
                new HandlerBinding(
                        "checks",
                        "on3",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on3",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on3),
                new HandlerBinding(
                        "checks",
                        "on4",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on4",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on4),
                new HandlerBinding(
                        "checks",
                        "on5",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on5",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on5),
                new HandlerBinding(
                        "checks",
                        "on6",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on6",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on6),
                new HandlerBinding(
                        "checks",
                        "on7",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#on7",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::on7));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> on0(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on0((Check) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on1(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on1((Check) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on2(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on2((Check) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on3(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on3((Check) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on4(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on4((Check) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on5(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on5((Check) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on6(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on6((Check) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> on7(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).on7((Check) messages.get(0).event());
        return null;
    }
}
