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
                adapter.bind(0, "signups", "plain", "app/Handlers.java#plain"),
                adapter.bind(1, "signups", "send-url-to-http-server2",
                        "app/Handlers.java#sendURLToHTTPServer2"),
                adapter.bind(2, "signups", "send-mail", "app/Handlers.java#send_mail"),
                adapter.bind(3, "signups", "a", "app/Handlers.java#short_"));
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
                ((Handlers) handler).plain((Signup) messages.get(0).event());
                return null;
            }
            case 1 -> {
                ((Handlers) handler).sendURLToHTTPServer2((Signup) messages.get(0).event());
                return null;
            }
            case 2 -> {
                ((Handlers) handler).send_mail((Signup) messages.get(0).event());
                return null;
            }
            default -> {
                ((Handlers) handler).short_((Signup) messages.get(0).event());
                return null;
            }
        }
    }
}
