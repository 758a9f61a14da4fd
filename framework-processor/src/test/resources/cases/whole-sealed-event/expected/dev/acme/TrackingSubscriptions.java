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
                        "parcels",
                        "all",
                        "acme",
                        Tracking.class,
                        "dev/acme/Tracking.java#all",
                        Optional.of(TrackingSubscriptions::create),
                        false,
                        List.of(),
                        TrackingSubscriptions::all),
                new HandlerBinding(
                        "parcels",
                        "lost",
                        "acme",
                        Tracking.class,
                        "dev/acme/Tracking.java#lost",
                        Optional.of(TrackingSubscriptions::create),
                        false,
                        List.of(),
                        TrackingSubscriptions::lost),
                new HandlerBinding(
                        "parcels",
                        "sent",
                        "acme",
                        Tracking.class,
                        "dev/acme/Tracking.java#sent",
                        Optional.of(TrackingSubscriptions::create),
                        false,
                        List.of(),
                        TrackingSubscriptions::sent));
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
        @SuppressWarnings("unchecked")
        Message<Parcel.Lost> message = (Message<Parcel.Lost>) messages.get(0);
        ((Tracking) handler).lost(message);
        return null;
    }

    private static CompletionStage<?> sent(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        ((Tracking) handler).sent((Parcel.SentOff) messages.get(0).event());
        return null;
    }
}
