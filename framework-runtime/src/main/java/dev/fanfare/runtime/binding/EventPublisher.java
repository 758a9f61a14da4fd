package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What all generated publishers do: hand the events on with their mapping. Thread-safe. */
public abstract class EventPublisher<E> implements Publisher<E> {
    private final Outlet<E> outlet;
    private final EventMapping<E> mapping;

    /** A publisher into the outlet. */
    protected EventPublisher(Outlet<E> outlet, EventMapping<E> mapping) {
        this.outlet = outlet;
        this.mapping = mapping;
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
}
