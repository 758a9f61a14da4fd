package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link DeskTest}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class DeskTestSubscriptions {
    private DeskTestSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "orders",
                        "probe",
                        "acme",
                        DeskTest.class,
                        "dev/acme/DeskTest.java#probe",
                        Optional.of(DeskTestSubscriptions::create),
                        false,
                        List.of(),
                        DeskTestSubscriptions::probe));
    }

    private static Object create(Publishers publishers) {
        return new DeskTest();
    }

    private static CompletionStage<?> probe(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((DeskTest) handler).probe((Order) messages.get(0).event());
        return null;
    }
}
