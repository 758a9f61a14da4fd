package dev.acme.email;

import dev.acme.user.Signup;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Emails}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EmailsSubscriptions extends BuildingAdapter {
    private EmailsSubscriptions() {
        super(Emails.class, "email");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        EmailsSubscriptions adapter = new EmailsSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-welcome-email",
                        "dev/acme/email/Emails.java#sendWelcomeEmail"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Emails();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Emails) handler).sendWelcomeEmail((Signup) messages.get(0).event());
        return null;
    }
}
