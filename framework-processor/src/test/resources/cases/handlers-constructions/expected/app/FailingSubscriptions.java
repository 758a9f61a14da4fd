package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Failing}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class FailingSubscriptions extends HandlerAdapter {
    private FailingSubscriptions() {
        super(Failing.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        FailingSubscriptions adapter = new FailingSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail5", "app/Failing.java#sendMail5"));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Failing) handler).sendMail5((Signup) messages.get(0).event());
        return null;
    }
}
