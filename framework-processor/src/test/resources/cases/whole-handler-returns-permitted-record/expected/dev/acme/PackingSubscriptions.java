package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Packing}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PackingSubscriptions {
    private PackingSubscriptions() {
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
                        "either",
                        "acme",
                        Packing.class,
                        "dev/acme/Packing.java#either",
                        Optional.of(PackingSubscriptions::create),
                        false,
                        List.of(),
                        PackingSubscriptions::either),
                new HandlerBinding(
                        "orders",
                        "lose",
                        "acme",
                        Packing.class,
                        "dev/acme/Packing.java#lose",
                        Optional.of(PackingSubscriptions::create),
                        false,
                        List.of(),
                        PackingSubscriptions::lose),
                new HandlerBinding(
                        "orders",
                        "pack",
                        "acme",
                        Packing.class,
                        "dev/acme/Packing.java#pack",
                        Optional.of(PackingSubscriptions::create),
                        false,
                        List.of(),
                        PackingSubscriptions::pack));
    }

    private static Object create(Publishers publishers) {
        return new Packing();
    }

    private static CompletionStage<?> either(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(Parcel.class, ((Packing) handler).either((Order) messages.get(0).event()));
    }

    private static CompletionStage<?> lose(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.sendOptional(Parcel.class, ((Packing) handler).lose((Order) messages.get(0).event()));
    }

    private static CompletionStage<?> pack(Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        return publishers.send(Parcel.class, ((Packing) handler).pack((Order) messages.get(0).event()));
    }
}
