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
                adapter.bind(0, "signups", "annotated", "app/Handlers.java#annotated"),
                adapter.bind(1, "signups", "annotated-within", "app/Handlers.java#annotatedWithin"),
                adapter.bind(2, "signups", "event", "app/Handlers.java#event"),
                adapter.bind(3, "signups", "events", "app/Handlers.java#events"),
                adapter.bind(4, "signups", "message", "app/Handlers.java#message"),
                adapter.bind(5, "signups", "messages", "app/Handlers.java#messages"),
                adapter.bindStatic(6, "signups", "without-instance",
                        "app/Handlers.java#withoutInstance", List.of()));
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
                ((Handlers) handler).annotated((Signup) messages.get(0).event());
                return null;
            }
            case 1 -> {
                @SuppressWarnings("unchecked")
                List<Message<Signup>> batch = (List<Message<Signup>>) (List<?>) messages;
                ((Handlers) handler).annotatedWithin(batch);
                return null;
            }
            case 2 -> {
                ((Handlers) handler).event((Signup) messages.get(0).event());
                return null;
            }
            case 3 -> {
                List<Signup> batch = messages.stream().map(message -> (Signup) message.event()).toList();
                ((Handlers) handler).events(batch);
                return null;
            }
            case 4 -> {
                @SuppressWarnings("unchecked")
                Message<Signup> message = (Message<Signup>) messages.get(0);
                ((Handlers) handler).message(message);
                return null;
            }
            case 5 -> {
                @SuppressWarnings("unchecked")
                List<Message<Signup>> batch = (List<Message<Signup>>) (List<?>) messages;
                ((Handlers) handler).messages(batch);
                return null;
            }
            default -> {
                Handlers.withoutInstance((Signup) messages.get(0).event());
                return null;
            }
        }
    }
}
