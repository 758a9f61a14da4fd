package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Outer.Deep.Handlers}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Outer_Deep_HandlersSubscriptions {
    private Outer_Deep_HandlersSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "deepest",
                        "on-deepest",
                        "acme",
                        Outer.Deep.Handlers.class,
                        "dev/acme/Outer.java#Deep.Handlers.onDeepest",
                        Optional.of(Outer_Deep_HandlersSubscriptions::create),
                        false,
                        List.of(),
                        Outer_Deep_HandlersSubscriptions::onDeepest),
                new HandlerBinding(
                        "inners",
                        "on-inner",
                        "acme",
                        Outer.Deep.Handlers.class,
                        "dev/acme/Outer.java#Deep.Handlers.onInner",
                        Optional.of(Outer_Deep_HandlersSubscriptions::create),
                        false,
                        List.of(),
                        Outer_Deep_HandlersSubscriptions::onInner));
    }

    private static Object create(Publishers publishers) {
        return new Outer.Deep.Handlers();
    }

    private static CompletionStage<?> onDeepest(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Outer.Deep.Handlers) handler).onDeepest((Outer.Deep.Deepest) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> onInner(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Outer.Deep.Handlers) handler).onInner((Outer.Inner) messages.get(0).event());
        return null;
    }
}
