package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Topology;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A connection to a broker. Thread-safe. It moves bytes and holds no policy. */
public interface Transport extends AutoCloseable {
    /**
     * Sends messages of one topic. Never blocks for the outcome and never throws for a message: each message has its own
     * stage, in the order given, that completes once the broker has durably accepted it or fails. Messages of one
     * ordering key are accepted in the order given, across calls as well. It may wait for room while very much is pending.
     */
    List<CompletionStage<Void>> publish(Topology.Topic topic, List<OutboundMessage> messages);

    /**
     * As {@link #publish}, for a caller that waits for the outcomes in any case: it may block until they are known, and
     * use the caller's thread to bring them about.
     */
    default List<CompletionStage<Void>> publishWaiting(Topology.Topic topic, List<OutboundMessage> messages) {
        return publish(topic, messages);
    }

    /** Opens a subscription for fetching. Each call gives a source of its own; sources of one subscription compete. */
    Source open(Topology.Subscription subscription);

    /** The dead-letter queue of a subscription. */
    DeadLetters deadLetters(Topology.Subscription subscription);

    /** Ends the connection; called after every source was closed and every publish has its outcome. Idempotent. */
    @Override
    void close();
}
