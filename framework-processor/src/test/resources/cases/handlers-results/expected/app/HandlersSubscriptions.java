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
                adapter.bind(0, "signups", "anything", "app/Handlers.java#anything"),
                adapter.bind(1, "signups", "id", "app/Handlers.java#id"),
                adapter.bind(2, "signups", "list", "app/Handlers.java#list"),
                adapter.bind(3, "signups", "nothing", "app/Handlers.java#nothing"),
                adapter.bind(4, "signups", "one", "app/Handlers.java#one"),
                adapter.bind(5, "signups", "optional", "app/Handlers.java#optional"),
                adapter.bind(6, "signups", "record", "app/Handlers.java#record"),
                adapter.bind(7, "signups", "results", "app/Handlers.java#results"),
                adapter.bind(8, "signups", "sealed", "app/Handlers.java#sealed"),
                adapter.bind(9, "signups", "stage", "app/Handlers.java#stage"),
                adapter.bind(10, "signups", "stage-of-list", "app/Handlers.java#stageOfList"),
                adapter.bind(11, "signups", "stage-of-optional",
                        "app/Handlers.java#stageOfOptional"));
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
                return ((Handlers) handler).anything((Signup) messages.get(0).event());
            }
            case 1 -> {
                return ((Handlers) handler).id((Signup) messages.get(0).event());
            }
            case 2 -> {
                List<Signup> batch = messages.stream().map(message -> (Signup) message.event()).toList();
                return publishers.sendAll(WelcomeMail.class, ((Handlers) handler).list(batch));
            }
            case 3 -> {
                return ((Handlers) handler).nothing((Signup) messages.get(0).event());
            }
            case 4 -> {
                return publishers.send(WelcomeMail.class, ((Handlers) handler).one((Signup) messages.get(0).event()));
            }
            case 5 -> {
                return publishers.sendOptional(WelcomeMail.class, ((Handlers) handler).optional((Signup) messages.get(0).event()));
            }
            case 6 -> {
                return publishers.send(SiteEvent.class, ((Handlers) handler).record((Signup) messages.get(0).event()));
            }
            case 7 -> {
                return ((Handlers) handler).results((Signup) messages.get(0).event());
            }
            case 8 -> {
                return publishers.send(SiteEvent.class, ((Handlers) handler).sealed((Signup) messages.get(0).event()));
            }
            case 9 -> {
                return ((Handlers) handler).stage((Signup) messages.get(0).event())
                        .thenCompose(result -> publishers.send(WelcomeMail.class, result));
            }
            case 10 -> {
                return ((Handlers) handler).stageOfList((Signup) messages.get(0).event())
                        .thenCompose(result -> publishers.sendAll(WelcomeMail.class, result));
            }
            default -> {
                return ((Handlers) handler).stageOfOptional((Signup) messages.get(0).event())
                        .thenCompose(result -> publishers.sendOptional(WelcomeMail.class, result));
            }
        }
    }
}
