package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Tracking}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TrackingSubscriptions extends BuildingAdapter {
    private TrackingSubscriptions() {
        super(Tracking.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        TrackingSubscriptions adapter = new TrackingSubscriptions();
        return List.of(
                adapter.bind(0, "express-parcels", "all", "dev/acme/Tracking.java#all"),
                adapter.bind(1, "express-parcels", "lost", "dev/acme/Tracking.java#lost"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Tracking();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                ((Tracking) handler).all((Parcel) messages.get(0).event());
                return null;
            }
            default -> {
                ((Tracking) handler).lost((Parcel.Lost) messages.get(0).event());
                return null;
            }
        }
    }
}
