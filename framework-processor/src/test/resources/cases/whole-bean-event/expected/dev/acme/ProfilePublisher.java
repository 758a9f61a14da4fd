package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Profile} to the topic {@code profiles}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ProfilePublisher extends EventPublisher<Profile> {
    ProfilePublisher(Outlet<Profile> outlet) {
        super(outlet, "acme", "profiles");
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code profiles}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Profile>(
                "profiles",
                Profile.class,
                "profiles",
                ProfilePublisher::new);
    }

    @Override
    protected String key(Profile event) {
        return event.getId();
    }

    @Override
    protected void attributes(Profile event, EventMapping.AttributeSink sink) {
        sink.put("active", event.active);
    }
}
