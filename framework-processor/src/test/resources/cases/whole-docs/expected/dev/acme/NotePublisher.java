package dev.acme;

import dev.fanfare.runtime.binding.EventPublisher;
import dev.fanfare.runtime.binding.Outlet;
import dev.fanfare.runtime.binding.TopicBinding;
import javax.annotation.processing.Generated;

/**
 * Publishes {@link Note} to the topic {@code notes}.
 */
@Generated("dev.fanfare.processor.PublisherProcessor")
public final class NotePublisher extends EventPublisher<Note> {
    NotePublisher(Outlet<Note> outlet) {
        super(outlet, "acme", "notes");
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
                "notes",
                NotePublisher::new);
    }
}
