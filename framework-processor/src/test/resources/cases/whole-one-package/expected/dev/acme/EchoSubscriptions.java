package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Echo}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EchoSubscriptions {
    private EchoSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "pings",
                        "on-ping",
                        "acme",
                        Echo.class,
                        "dev/acme/Echo.java#onPing",
                        Optional.of(EchoSubscriptions::create),
                        false,
                        List.of(),
                        EchoSubscriptions::onPing));
    }

    private static Object create(Publishers publishers) {
        return new Echo();
    }

    private static CompletionStage<?> onPing(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Echo) handler).onPing((Ping) messages.get(0).event());
        return null;
    }
}
