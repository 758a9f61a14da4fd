package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Profile} to the topic {@code profiles}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ProfilePublisher extends EventPublisher<Profile> {
    ProfilePublisher(Outlet<Profile> outlet) {
        super(outlet, new Mapping());
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
                Map.of("profiles", Profile.class),
                ProfilePublisher::new);
    }

    private static final class Mapping implements EventMapping<Profile> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Profile event) {
            return "profiles";
        }

        @Override
        public String key(Profile event) {
            return event.getId();
        }

        @Override
        public void attributes(Profile event, EventMapping.AttributeSink sink) {
            sink.put("active", event.active);
        }
    }
}
