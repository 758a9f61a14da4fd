package dev.acme.email;

import dev.acme.Parcel;
import dev.acme.user.Signup;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Emails}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EmailsSubscriptions {
    private EmailsSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "parcels",
                        "lost",
                        "email",
                        Emails.class,
                        "dev/acme/email/Emails.java#lost",
                        Optional.of(EmailsSubscriptions::create),
                        false,
                        List.of(),
                        EmailsSubscriptions::lost),
                new HandlerBinding(
                        "signups",
                        "send-welcome-email",
                        "email",
                        Emails.class,
                        "dev/acme/email/Emails.java#sendWelcomeEmail",
                        Optional.of(EmailsSubscriptions::create),
                        false,
                        List.of(),
                        EmailsSubscriptions::sendWelcomeEmail));
    }

    private static Object create(Publishers publishers) {
        return new Emails();
    }

    private static CompletionStage<?> lost(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<Parcel.Lost> message = (Message<Parcel.Lost>) messages.get(0);
        return publishers.send(Signup.class, ((Emails) handler).lost(message));
    }

    private static CompletionStage<?> sendWelcomeEmail(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Emails) handler).sendWelcomeEmail((Signup) messages.get(0).event());
        return null;
    }
}
