package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Port}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PortSubscriptions extends HandlerAdapter {
    private PortSubscriptions() {
        super(Port.class, "app");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        PortSubscriptions adapter = new PortSubscriptions();
        return List.of(
                adapter.bind(0, "signups", "send-mail8", "app/Port.java#sendMail8"),
                adapter.bindStatic(1, "signups", "send-mail9", "app/Port.java#sendMail9",
                        List.of()));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Port) handler).sendMail8((Signup) messages.get(0).event());
                return null;
            }
            default -> {
                Port.sendMail9((Signup) messages.get(0).event());
                return null;
            }
        }
    }
}
