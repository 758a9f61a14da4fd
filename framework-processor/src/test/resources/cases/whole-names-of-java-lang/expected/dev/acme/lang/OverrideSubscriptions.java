package dev.acme.lang;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.lang.Exception;
import java.lang.SuppressWarnings;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Override}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class OverrideSubscriptions extends BuildingAdapter {
    private OverrideSubscriptions() {
        super(Override.class, "lang");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        OverrideSubscriptions adapter = new OverrideSubscriptions();
        return List.of(
                adapter.bind(0, "objects", "message", "dev/acme/lang/Override.java#message"),
                adapter.bind(1, "objects", "on", "dev/acme/lang/Override.java#on"));
    }

    @java.lang.Override
    protected java.lang.Object build(Publishers publishers) {
        return new Override();
    }

    @java.lang.Override
    protected CompletionStage<?> invoke(int number, java.lang.Object handler,
            List<Message<?>> messages, Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                @SuppressWarnings("unchecked")
                Message<Object> message = (Message<Object>) messages.get(0);
                ((Override) handler).message(message);
                return null;
            }
            default -> {
                ((Override) handler).on((Object) messages.get(0).event());
                return null;
            }
        }
    }
}
