package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Listening}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ListeningSubscriptions extends HandlerAdapter {
    private ListeningSubscriptions() {
        super(Listening.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        ListeningSubscriptions adapter = new ListeningSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "default-method", "dev/acme/Listening.java#on"),
                adapter.bindStatic(1, "orders", "static-method", "dev/acme/Listening.java#watch",
                        List.of()));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Listening) handler).on((Order) messages.get(0).event());
                return null;
            }
            default -> {
                Listening.watch((Order) messages.get(0).event());
                return null;
            }
        }
    }
}
