package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Inner}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_InnerSubscriptions extends BuildingAdapter {
    private Handlers_InnerSubscriptions() {
        super(Handlers.Inner.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Handlers_InnerSubscriptions adapter = new Handlers_InnerSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail", "app/Handlers.java#Inner.sendMail"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Handlers.Inner();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Inner) handler).sendMail((Signup) messages.get(0).event());
        return null;
    }
}
