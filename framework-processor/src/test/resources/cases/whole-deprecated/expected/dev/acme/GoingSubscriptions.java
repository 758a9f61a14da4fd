package dev.acme;

import dev.acme.event.PartlyOld;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Going}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings({"deprecation", "removal"})
public final class GoingSubscriptions extends BuildingAdapter {
    private GoingSubscriptions() {
        super(Going.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        GoingSubscriptions adapter = new GoingSubscriptions();
        return List.of(
                adapter.bind(0, "partly-olds", "on", "dev/acme/Going.java#on",
                        List.of(Going.Gone.class)));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Going();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<PartlyOld> message = (Message<PartlyOld>) messages.get(0);
        ((Going) handler).on(message);
        return null;
    }
}
