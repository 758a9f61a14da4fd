package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Single}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SingleSubscriptions extends HandlerAdapter {
    private SingleSubscriptions() {
        super(Single.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        SingleSubscriptions adapter = new SingleSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail10", "app/Single.java#sendMail10"));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Single) handler).sendMail10((Signup) messages.get(0).event());
        return null;
    }
}
