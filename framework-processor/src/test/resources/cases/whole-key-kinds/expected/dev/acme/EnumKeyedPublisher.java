package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link EnumKeyed} to the topic {@code enum-keys}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class EnumKeyedPublisher extends EventPublisher<EnumKeyed> {
    EnumKeyedPublisher(Outlet<EnumKeyed> outlet) {
        super(outlet, "acme", "enum-keys");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code enum-keys}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<EnumKeyed>(
                "enum-keys",
                EnumKeyed.class,
                "enum-keys",
                EnumKeyedPublisher::new);
    }

    @Override
    protected String key(EnumKeyed event) {
        var key = event.colour();
        return key == null ? null : key.name();
    }
}
