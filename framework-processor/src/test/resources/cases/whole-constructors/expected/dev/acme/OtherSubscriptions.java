package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Other}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OtherSubscriptions extends HandlerAdapter {
    private OtherSubscriptions() {
        super(Other.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        OtherSubscriptions adapter = new OtherSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "other", "dev/acme/Other.java#on"));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Other) handler).on((Order) messages.get(0).event());
        return null;
    }
}
