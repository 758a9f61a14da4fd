package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Mails}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_MailsSubscriptions extends BuildingAdapter {
    private Handlers_MailsSubscriptions() {
        super(Handlers.Mails.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Handlers_MailsSubscriptions adapter = new Handlers_MailsSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "mails", "app/Handlers.java#Mails.handle"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Handlers.Mails();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Mails) handler).handle((Signup) messages.get(0).event());
        return null;
    }
}
