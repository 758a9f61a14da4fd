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
 * Publishes {@link Sound} to the topic {@code sound}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class SoundPublisher implements Publisher<Sound> {
    private static final EventMapping<Sound> MAPPING = new Mapping();

    private final Outlet<Sound> outlet;

    SoundPublisher(Outlet<Sound> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code sound}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Sound>(
                "sound",
                Sound.class,
                Map.of("sound", Sound.class),
                SoundPublisher::new);
    }

    @Override
    public MessageId publish(Sound event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Sound event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Sound> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Sound> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Sound event) {
            return "sound";
        }
    }
}
