package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Port.Adapter}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_Port_AdapterSubscriptions extends BuildingAdapter {
    private Handlers_Port_AdapterSubscriptions() {
        super(Handlers.Port.Adapter.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Handlers_Port_AdapterSubscriptions adapter = new Handlers_Port_AdapterSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "log", "app/Handlers.java#Port.Adapter.log"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Handlers.Port.Adapter();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Port.Adapter) handler).log((Signup) messages.get(0).event());
        return null;
    }
}
