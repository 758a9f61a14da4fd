package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Sound}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SoundSubscriptions {
    private SoundSubscriptions() {
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
                        "on",
                        "acme",
                        Sound.class,
                        "dev/acme/Sound.java#on",
                        Optional.of(SoundSubscriptions::create),
                        false,
                        List.of(),
                        SoundSubscriptions::on));
    }

    private static Object create(Publishers publishers) {
        return new Sound();
    }

    private static CompletionStage<?> on(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Sound) handler).on((Order) messages.get(0).event());
        return null;
    }
}
