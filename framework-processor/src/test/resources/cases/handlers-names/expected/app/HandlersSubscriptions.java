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
                        "signups",
                        "plain",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#plain",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::plain),
                new HandlerBinding(
                        "signups",
                        "send-url-to-http-server2",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#sendURLToHTTPServer2",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::sendURLToHTTPServer2),
                new HandlerBinding(
                        "signups",
                        "send-mail",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#send_mail",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::send_mail),
                new HandlerBinding(
                        "signups",
                        "a",
                        "app",
                        Handlers.class,
                        "app/Handlers.java#short_",
                        Optional.of(HandlersSubscriptions::create),
                        false,
                        List.of(),
                        HandlersSubscriptions::short_));
    }

    private static Object create(Publishers publishers) {
        return new Handlers();
    }

    private static CompletionStage<?> plain(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).plain((Signup) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> sendURLToHTTPServer2(Object handler,
            List<Message<?>> messages, Publishers publishers) throws Exception {
        ((Handlers) handler).sendURLToHTTPServer2((Signup) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> send_mail(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).send_mail((Signup) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> short_(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers) handler).short_((Signup) messages.get(0).event());
        return null;
    }
}
