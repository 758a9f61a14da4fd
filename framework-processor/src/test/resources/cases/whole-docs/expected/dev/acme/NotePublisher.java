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
 * Publishes {@link Note} to the topic {@code notes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class NotePublisher implements Publisher<Note> {
    private static final EventMapping<Note> MAPPING = new Mapping();

    private final Outlet<Note> outlet;

    NotePublisher(Outlet<Note> outlet) {
        this.outlet = outlet;
    }

    /**
     * The topic as the runtime knows it.
     *
     * @return the topic {@code notes}
     */
    public static TopicBinding<?> binding() {
        return new TopicBinding<Note>(
                "notes",
                Note.class,
                Map.of("notes", Note.class),
                NotePublisher::new);
    }

    @Override
    public MessageId publish(Note event) {
        return outlet.publish(event, MAPPING);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(Note event) {
        return outlet.publishAsync(event, MAPPING);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends Note> events) {
        return outlet.publishAll(events, MAPPING);
    }

    private static final class Mapping implements EventMapping<Note> {
        @Override
        public String service() {
            return "acme";
        }

        @Override
        public String eventName(Note event) {
            return "notes";
        }
    }
}
