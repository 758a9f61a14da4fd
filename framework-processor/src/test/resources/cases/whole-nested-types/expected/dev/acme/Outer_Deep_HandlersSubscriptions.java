package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Outer.Deep.Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_Deep_HandlersSubscriptions extends BuildingAdapter {
    private Outer_Deep_HandlersSubscriptions() {
        super(Outer.Deep.Handlers.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        Outer_Deep_HandlersSubscriptions adapter = new Outer_Deep_HandlersSubscriptions();
        return List.of(
                adapter.bind(0, "deepest", "on-deepest",
                        "dev/acme/Outer.java#Deep.Handlers.onDeepest"),
                adapter.bind(1, "inners", "on-inner", "dev/acme/Outer.java#Deep.Handlers.onInner"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Outer.Deep.Handlers();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Outer.Deep.Handlers) handler).onDeepest((Outer.Deep.Deepest) messages.get(0).event());
                return null;
            }
            default -> {
                ((Outer.Deep.Handlers) handler).onInner((Outer.Inner) messages.get(0).event());
                return null;
            }
        }
    }
}
