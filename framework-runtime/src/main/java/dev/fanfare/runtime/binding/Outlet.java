package dev.fanfare.runtime.binding;

import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishResult;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** The runtime's side of a publisher: a generated publisher hands it the events with their mapping. Thread-safe. */
public interface Outlet<E> {
    /** As {@link dev.fanfare.runtime.Publisher#publish}. */
    MessageId publish(E event, EventMapping<E> mapping);

    /** As {@link dev.fanfare.runtime.Publisher#publishAsync}. */
    CompletionStage<MessageId> publishAsync(E event, EventMapping<E> mapping);

    /** As {@link dev.fanfare.runtime.Publisher#publishAll}. */
    List<PublishResult> publishAll(Collection<? extends E> events, EventMapping<E> mapping);
}
