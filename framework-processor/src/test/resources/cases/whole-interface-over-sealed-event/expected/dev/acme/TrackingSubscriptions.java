package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Tracking}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class TrackingSubscriptions {
    private TrackingSubscriptions() {
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        return List.of(
                new HandlerBinding(
                        "express-parcels",
                        "all",
                        "acme",
                        Tracking.class,
                        "dev/acme/Tracking.java#all",
                        Optional.of(TrackingSubscriptions::create),
                        false,
                        List.of(),
                        TrackingSubscriptions::all),
                new HandlerBinding(
                        "express-parcels",
                        "lost",
                        "acme",
                        Tracking.class,
                        "dev/acme/Tracking.java#lost",
                        Optional.of(TrackingSubscriptions::create),
                        false,
                        List.of(),
                        TrackingSubscriptions::lost));
    }

    private static Object create(Publishers publishers) {
        return new Tracking();
    }

    private static CompletionStage<?> all(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Tracking) handler).all((Parcel) messages.get(0).event());
        return null;
    }

    private static CompletionStage<?> lost(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Tracking) handler).lost((Parcel.Lost) messages.get(0).event());
        return null;
    }
}
