package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Given}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class GivenSubscriptions extends HandlerAdapter {
    private GivenSubscriptions() {
        super(Given.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        GivenSubscriptions adapter = new GivenSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail4", "app/Given.java#sendMail4"));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Given) handler).sendMail4((Signup) messages.get(0).event());
        return null;
    }
}
