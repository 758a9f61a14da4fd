package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Inner.Deeper}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_Inner_DeeperSubscriptions extends BuildingAdapter {
    private Handlers_Inner_DeeperSubscriptions() {
        super(Handlers.Inner.Deeper.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Handlers_Inner_DeeperSubscriptions adapter = new Handlers_Inner_DeeperSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "count", "app/Handlers.java#Inner.Deeper.count"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Handlers.Inner.Deeper();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Inner.Deeper) handler).count((Signup) messages.get(0).event());
        return null;
    }
}
