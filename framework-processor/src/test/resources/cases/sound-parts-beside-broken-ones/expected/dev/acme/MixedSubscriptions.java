package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Mixed}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MixedSubscriptions extends BuildingAdapter {
    private MixedSubscriptions() {
        super(Mixed.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        MixedSubscriptions adapter = new MixedSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "good", "dev/acme/Mixed.java#good"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Mixed();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Mixed) handler).good((Order) messages.get(0).event());
        return null;
    }
}
