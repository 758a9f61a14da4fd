package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.binding.EventMapping;
import dev.fanfare.runtime.binding.Outlet;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** What the processor generates for a topic, by hand. */
class OutletPublisher<E> implements Publisher<E> {
    private final Outlet<E> outlet;
    private final EventMapping<E> mapping;

    OutletPublisher(Outlet<E> outlet, EventMapping<E> mapping) {
        this.outlet = outlet;
        this.mapping = mapping;
    }

    @Override
    public MessageId publish(E event) {
        return outlet.publish(event, mapping);
    }

    @Override
    public CompletionStage<MessageId> publishAsync(E event) {
        return outlet.publishAsync(event, mapping);
    }

    @Override
    public List<PublishResult> publishAll(Collection<? extends E> events) {
        return outlet.publishAll(events, mapping);
    }
}
