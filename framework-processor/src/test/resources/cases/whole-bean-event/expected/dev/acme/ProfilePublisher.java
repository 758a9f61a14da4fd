package dev.acme;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Profile} to the topic {@code profiles}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class ProfilePublisher implements Publisher<Profile> {
    private static final EventMapping<Profile> MAPPING = new Mapping();

    private final Outlet<Profile> outlet;

    ProfilePublisher(Outlet<Profile> outlet) {
        this.outlet = outlet;
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

    @Override
    public MessageId publish(Profile event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Profile event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Profile> events) {
        return outlet.publishAll(events, MAPPING);
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
