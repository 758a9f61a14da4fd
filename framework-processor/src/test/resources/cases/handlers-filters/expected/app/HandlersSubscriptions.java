package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

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
                adapter.bind(0, "checks", "on0", "app/Handlers.java#on0"),
                adapter.bind(1, "checks", "on1", "app/Handlers.java#on1"),
                adapter.bind(2, "checks", "on2", "app/Handlers.java#on2"),
                adapter.bind(3, "checks", "on3", "app/Handlers.java#on3"),
                adapter.bind(4, "checks", "on4", "app/Handlers.java#on4"),
                adapter.bind(5, "checks", "on5", "app/Handlers.java#on5"),
                adapter.bind(6, "checks", "on6", "app/Handlers.java#on6"),
                adapter.bind(7, "checks", "on7", "app/Handlers.java#on7"));
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
                ((Handlers) handler).on0((Check) messages.get(0).event());
                return null;
            }
            case 1 -> {
                ((Handlers) handler).on1((Check) messages.get(0).event());
                return null;
            }
            case 2 -> {
                ((Handlers) handler).on2((Check) messages.get(0).event());
                return null;
            }
            case 3 -> {
                ((Handlers) handler).on3((Check) messages.get(0).event());
                return null;
            }
            case 4 -> {
                ((Handlers) handler).on4((Check) messages.get(0).event());
                return null;
            }
            case 5 -> {
                ((Handlers) handler).on5((Check) messages.get(0).event());
                return null;
            }
            case 6 -> {
                ((Handlers) handler).on6((Check) messages.get(0).event());
                return null;
            }
            default -> {
                ((Handlers) handler).on7((Check) messages.get(0).event());
                return null;
            }
        }
    }
}
