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
                adapter.bind(0, "orders", "on-a", "dev/acme/Desk.java#onA"),
                adapter.bind(1, "orders", "on-b", "dev/acme/Desk.java#onB"),
                adapter.bind(2, "orders", "on-c", "dev/acme/Desk.java#onC"),
                adapter.bind(3, "orders", "on-d", "dev/acme/Desk.java#onD"),
                adapter.bind(4, "orders", "on-e", "dev/acme/Desk.java#onE"),
                adapter.bind(5, "orders", "on-f", "dev/acme/Desk.java#onF"),
                adapter.bind(6, "orders", "on-g", "dev/acme/Desk.java#onG"),
                adapter.bind(7, "orders", "on-h", "dev/acme/Desk.java#onH"),
                adapter.bind(8, "orders", "on-i", "dev/acme/Desk.java#onI"),
                adapter.bind(9, "orders", "on-j", "dev/acme/Desk.java#onJ"),
                adapter.bind(10, "orders", "on-k", "dev/acme/Desk.java#onK"),
                adapter.bind(11, "orders", "on-l", "dev/acme/Desk.java#onL"));
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
                ((Desk) handler).onA((Order) messages.get(0).event());
                return null;
            }
            case 1 -> {
                ((Desk) handler).onB((Order) messages.get(0).event());
                return null;
            }
            case 2 -> {
                ((Desk) handler).onC((Order) messages.get(0).event());
                return null;
            }
            case 3 -> {
                ((Desk) handler).onD((Order) messages.get(0).event());
                return null;
            }
            case 4 -> {
                ((Desk) handler).onE((Order) messages.get(0).event());
                return null;
            }
            case 5 -> {
                ((Desk) handler).onF((Order) messages.get(0).event());
                return null;
            }
            case 6 -> {
                ((Desk) handler).onG((Order) messages.get(0).event());
                return null;
            }
            case 7 -> {
                ((Desk) handler).onH((Order) messages.get(0).event());
                return null;
            }
            case 8 -> {
                ((Desk) handler).onI((Order) messages.get(0).event());
                return null;
            }
            case 9 -> {
                ((Desk) handler).onJ((Order) messages.get(0).event());
                return null;
            }
            case 10 -> {
                ((Desk) handler).onK((Order) messages.get(0).event());
                return null;
            }
            default -> {
                ((Desk) handler).onL((Order) messages.get(0).event());
                return null;
            }
        }
    }
}
