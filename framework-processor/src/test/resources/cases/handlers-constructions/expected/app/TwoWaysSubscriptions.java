package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link TwoWays}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TwoWaysSubscriptions extends HandlerAdapter {
    private TwoWaysSubscriptions() {
        super(TwoWays.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        TwoWaysSubscriptions adapter = new TwoWaysSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail6", "app/TwoWays.java#sendMail6"));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((TwoWays) handler).sendMail6((Signup) messages.get(0).event());
        return null;
    }
}
