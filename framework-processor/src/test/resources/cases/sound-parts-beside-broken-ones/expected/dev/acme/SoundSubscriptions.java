package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Sound}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SoundSubscriptions extends BuildingAdapter {
    private SoundSubscriptions() {
        super(Sound.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        SoundSubscriptions adapter = new SoundSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "on", "dev/acme/Sound.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Sound();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Sound) handler).on((Order) messages.get(0).event());
        return null;
    }
}
