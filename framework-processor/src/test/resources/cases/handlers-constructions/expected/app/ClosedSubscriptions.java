package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Closed}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ClosedSubscriptions extends HandlerAdapter {
    private ClosedSubscriptions() {
        super(Closed.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        ClosedSubscriptions adapter = new ClosedSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail11", "app/Closed.java#sendMail11"));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Closed) handler).sendMail11((Signup) messages.get(0).event());
        return null;
    }
}
