package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link None}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class NoneSubscriptions extends BuildingAdapter {
    private NoneSubscriptions() {
        super(None.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        NoneSubscriptions adapter = new NoneSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "none", "dev/acme/None.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new None();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((None) handler).on((Order) messages.get(0).event());
        return null;
    }
}
