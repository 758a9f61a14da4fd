package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Desk}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DeskSubscriptions extends BuildingAdapter {
    private DeskSubscriptions() {
        super(Desk.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        DeskSubscriptions adapter = new DeskSubscriptions();
        return List.of(
                adapter.bindStatic(0, "orders", "anything", "dev/acme/Desk.java#anything",
                        List.of()),
                adapter.bind(1, "orders", "file", "dev/acme/Desk.java#file"),
                adapter.bind(2, "orders", "store", "dev/acme/Desk.java#store"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Desk();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                Desk.anything((Order) messages.get(0).event());
                return null;
            }
            case 1 -> {
                ((Desk) handler).file((Order) messages.get(0).event());
                return null;
            }
            default -> {
                return publishers.send(Receipt.class, ((Desk) handler).store((Order) messages.get(0).event()));
            }
        }
    }
}
