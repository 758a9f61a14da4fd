package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Base}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class BaseSubscriptions extends HandlerAdapter {
    private BaseSubscriptions() {
        super(Base.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        BaseSubscriptions adapter = new BaseSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail7", "app/Base.java#sendMail7"));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Base) handler).sendMail7((Signup) messages.get(0).event());
        return null;
    }
}
