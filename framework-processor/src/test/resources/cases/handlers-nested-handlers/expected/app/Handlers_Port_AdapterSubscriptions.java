package app;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Handlers.Port.Adapter}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class Handlers_Port_AdapterSubscriptions {
    private Handlers_Port_AdapterSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "signups",
                        "log",
                        "app",
                        Handlers.Port.Adapter.class,
                        "app/Handlers.java#Port.Adapter.log",
                        Optional.of(Handlers_Port_AdapterSubscriptions::create),
                        false,
                        List.of(),
                        Handlers_Port_AdapterSubscriptions::log));
    }

    private static Object create(Publishers publishers) {
        return new Handlers.Port.Adapter();
    }

    private static CompletionStage<?> log(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Handlers.Port.Adapter) handler).log((Signup) messages.get(0).event());
        return null;
    }
}
