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
                adapter.bind(0, "orders", "retry2-times", "dev/acme/Desk.java#retry2Times"),
                adapter.bind(1, "orders", "send-html-mail", "dev/acme/Desk.java#sendHTMLMail"),
                adapter.bind(2, "orders", "snake-case", "dev/acme/Desk.java#snake_case"),
                adapter.bind(3, "orders", "x", "dev/acme/Desk.java#x"));
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
                ((Desk) handler).retry2Times((Order) messages.get(0).event());
                return null;
            }
            case 1 -> {
                ((Desk) handler).sendHTMLMail((Order) messages.get(0).event());
                return null;
            }
            case 2 -> {
                ((Desk) handler).snake_case((Order) messages.get(0).event());
                return null;
            }
            default -> {
                ((Desk) handler).x((Order) messages.get(0).event());
                return null;
            }
        }
    }
}
