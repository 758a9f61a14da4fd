package dev.acme;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.binding.BuildingAdapter;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.Publishers;
import java.util.List;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * The subscriptions of {@link Packing}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class PackingSubscriptions extends BuildingAdapter {
    private PackingSubscriptions() {
        super(Packing.class, "acme");
    }

    /**
     * The handlers as the runtime knows them.
     *
     * @return one for each subscription
     */
    public static List<HandlerBinding> bindings() {
        PackingSubscriptions adapter = new PackingSubscriptions();
        return List.of(
                adapter.bind(0, "orders", "either", "dev/acme/Packing.java#either"),
                adapter.bind(1, "orders", "lose", "dev/acme/Packing.java#lose"),
                adapter.bind(2, "orders", "pack", "dev/acme/Packing.java#pack"));
    }

    @Override
    protected Object build(Publishers publishers) {
        return new Packing();
    }

    @Override
    protected CompletionStage<?> invoke(int number, Object handler, List<Message<?>> messages,
            Publishers publishers) throws Exception {
        switch (number) {
            case 0 -> {
                return publishers.send(Parcel.class, ((Packing) handler).either((Order) messages.get(0).event()));
            }
            case 1 -> {
                return publishers.sendOptional(Parcel.class, ((Packing) handler).lose((Order) messages.get(0).event()));
            }
            default -> {
                return publishers.send(Parcel.class, ((Packing) handler).pack((Order) messages.get(0).event()));
            }
        }
    }
}
