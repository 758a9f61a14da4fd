package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Mails}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_MailsSubscriptions {
    private Handlers_MailsSubscriptions() {
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
                        "mails",
                        "app",
                        Handlers.Mails.class,
                        "app/Handlers.java#Mails.handle",
                        Optional.of(Handlers_MailsSubscriptions::create),
                        false,
                        List.of(),
                        Handlers_MailsSubscriptions::handle));
    }

    private static Object create(Publishers publishers) {
        return new Handlers.Mails();
    }

    private static CompletionStage<?> handle(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Mails) handler).handle((Signup) messages.get(0).event());
        return null;
    }
}
