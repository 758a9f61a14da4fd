package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Inner}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_InnerSubscriptions {
    private Handlers_InnerSubscriptions() {
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
                        "send-mail",
                        "app",
                        Handlers.Inner.class,
                        "app/Handlers.java#Inner.sendMail",
                        Optional.of(Handlers_InnerSubscriptions::create),
                        false,
                        List.of(),
                        Handlers_InnerSubscriptions::sendMail));
    }

    private static Object create(Publishers publishers) {
        return new Handlers.Inner();
    }

    private static CompletionStage<?> sendMail(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Inner) handler).sendMail((Signup) messages.get(0).event());
        return null;
    }
}
