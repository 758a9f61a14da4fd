package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What all generated publishers do: hand the events on, with what the publisher itself reads from them by direct accessor
 * calls. Thread-safe.
 */
public abstract class EventPublisher<E> implements Publisher<E> {
    private final Outlet<E> outlet;
    private final EventMapping<E> mapping;

    /**
     * A publisher into the outlet.
     *
     * @param service that of the topic's declaration
     * @param eventName the name of all events; a publisher of events of several kinds tells them apart itself
     */
    protected EventPublisher(Outlet<E> outlet, String service, String eventName) {
        this.outlet = outlet;
        this.mapping = new Mapping<>(this, service, eventName);
    }

    @Override
    public final MessageId publish(E event) {
        return outlet.publish(event, mapping);
    }

    @Override
    public final CompletionStage<MessageId> publishAsync(E event) {
        return outlet.publishAsync(event, mapping);
    }

    @Override
    public final List<PublishResult> publishAll(Collection<? extends E> events) {
        return outlet.publishAll(events, mapping);
    }

    /** As {@link EventMapping#eventName}; null where all events have the one name. */
    protected @Nullable String eventName(E event) {
        return null;
    }

    /** As {@link EventMapping#key}. */
    protected @Nullable String key(E event) {
        return null;
    }

    /** As {@link EventMapping#attributes}. */
    protected void attributes(E event, EventMapping.AttributeSink sink) {}

    private record Mapping<E>(EventPublisher<E> publisher, String service, String name) implements EventMapping<E> {
        @Override
        public String eventName(E event) {
            String own = publisher.eventName(event);
            return own == null ? name : own;
        }

        @Override
        public @Nullable String key(E event) {
            return publisher.key(event);
        }

        @Override
        public void attributes(E event, AttributeSink sink) {
            publisher.attributes(event, sink);
        }
    }
}
