package dev.acme;

import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.Map;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Note} to the topic {@code notes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class NotePublisher extends EventPublisher<Note> {
    NotePublisher(Outlet<Note> outlet) {
        super(outlet, new Mapping());
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
