package dev.acme;

import dev.acme.event.Old;
import dev.acme.event.PartlyOld;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Staying}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
@SuppressWarnings("deprecation")
public final class StayingSubscriptions extends BuildingAdapter {
    private StayingSubscriptions() {
        super(Staying.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        StayingSubscriptions adapter = new StayingSubscriptions();
        return List.of(
                adapter.bind(0, "partly-olds", "staying", "dev/acme/Staying.java#on"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Staying();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        @SuppressWarnings("unchecked")
        Message<PartlyOld> message = (Message<PartlyOld>) messages.get(0);
        return publishers.sendOptional(Old.class, ((Staying) handler).on(message));
    }
}
