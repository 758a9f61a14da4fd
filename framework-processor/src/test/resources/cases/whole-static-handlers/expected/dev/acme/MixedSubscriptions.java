package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Mixed}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class MixedSubscriptions extends HandlerAdapter {
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
                adapter.bind(0, "orders", "store", "dev/acme/Mixed.java#store"),
                adapter.bindStatic(1, "orders", "watch", "dev/acme/Mixed.java#watch", List.of()));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Mixed) handler).store((Order) messages.get(0).event());
                return null;
            }
            default -> {
                Mixed.watch((Order) messages.get(0).event());
                return null;
            }
        }
    }
}
