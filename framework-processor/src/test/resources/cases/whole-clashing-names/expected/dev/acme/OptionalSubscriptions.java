package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Optional}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OptionalSubscriptions {
    private OptionalSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "event-mappings",
                        "notify",
                        "acme",
                        Optional.class,
                        "dev/acme/Optional.java#notify",
                        java.util.Optional.empty(),
                        true,
                        List.of(),
                        OptionalSubscriptions::notify),
                new HandlerBinding(
                        "topics",
                        "wait",
                        "acme",
                        Optional.class,
                        "dev/acme/Optional.java#wait",
                        java.util.Optional.of(OptionalSubscriptions::create),
                        false,
                        List.of(),
                        OptionalSubscriptions::wait));
    }

    private static Object create(Publishers publishers) {
        return new Optional();
    }

    private static CompletionStage<?> notify(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        Optional.notify((EventMapping.Map) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> wait(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Optional) handler).wait((Topic) messages.get(0).event());
        return null;
    }
}
