package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Echo}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EchoSubscriptions extends BuildingAdapter {
    private EchoSubscriptions() {
        super(Echo.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        EchoSubscriptions adapter = new EchoSubscriptions();
        return List.of(
                adapter.bind(0, "pings", "on-ping", "dev/acme/Echo.java#onPing"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Echo();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Echo) handler).onPing((Ping) messages.get(0).event());
        return null;
    }
}
