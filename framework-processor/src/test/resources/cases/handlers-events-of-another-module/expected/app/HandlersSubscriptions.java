package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import lib.Shared;
import lib.SharedEvent;

/**
 * The subscriptions of {@link Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class HandlersSubscriptions extends BuildingAdapter {
    private HandlersSubscriptions() {
        super(Handlers.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        HandlersSubscriptions adapter = new HandlersSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "back", "app/Handlers.java#back"),
                adapter.bind(1, "shared", "filtered", "app/Handlers.java#filtered"),
                adapter.bind(2, "shared", "one", "app/Handlers.java#one"),
                adapter.bind(3, "shared-events", "part", "app/Handlers.java#part"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Handlers();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                return publishers.send(Shared.class, ((Handlers) handler).back((Signup) messages.get(0).event()));
            }
            case 1 -> {
                ((Handlers) handler).filtered((Shared) messages.get(0).event());
                return null;
            }
            case 2 -> {
                ((Handlers) handler).one((Shared) messages.get(0).event());
                return null;
            }
            default -> {
                ((Handlers) handler).part((SharedEvent.Part) messages.get(0).event());
                return null;
            }
        }
    }
}
