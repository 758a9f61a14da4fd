package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Statics}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class StaticsSubscriptions extends HandlerAdapter {
    private StaticsSubscriptions() {
        super(Statics.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        StaticsSubscriptions adapter = new StaticsSubscriptions();
        return List.of(
                adapter.bindStatic(0, "orders", "confirm", "dev/acme/Statics.java#confirm",
                        List.of()),
                adapter.bindStatic(1, "orders", "count", "dev/acme/Statics.java#count", List.of()));
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                return publishers.send(Receipt.class, Statics.confirm((Order) messages.get(0).event()));
            }
            default -> {
                Statics.count((Order) messages.get(0).event());
                return null;
            }
        }
    }
}
