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
                adapter.bind(0, "sites", "added", "app/Handlers.java#added"),
                adapter.bind(1, "sites", "all", "app/Handlers.java#all"),
                adapter.bind(2, "sites", "batch", "app/Handlers.java#batch"),
                adapter.bind(3, "sites", "message", "app/Handlers.java#message"),
                adapter.bind(4, "sites", "named", "app/Handlers.java#named"));
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
                ((Handlers) handler).added((SiteEvent.Added) messages.get(0).event());
                return null;
            }
            case 1 -> {
                ((Handlers) handler).all((SiteEvent) messages.get(0).event());
                return null;
            }
            case 2 -> {
                List<SiteEvent.Removed> batch = messages.stream().map(message -> (SiteEvent.Removed) message.event()).toList();
                ((Handlers) handler).batch(batch);
                return null;
            }
            case 3 -> {
                @SuppressWarnings("unchecked")
                Message<SiteEvent.Added> message = (Message<SiteEvent.Added>) messages.get(0);
                ((Handlers) handler).message(message);
                return null;
            }
            default -> {
                @SuppressWarnings("unchecked")
                List<Message<SiteEvent.Removed>> batch = (List<Message<SiteEvent.Removed>>) (List<?>) messages;
                ((Handlers) handler).named(batch);
                return null;
            }
        }
    }
}
