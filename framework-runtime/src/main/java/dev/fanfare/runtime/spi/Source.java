package dev.fanfare.runtime.spi;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;

/**
 * One consumer of one subscription. Thread-safe. Every delivery it hands out is settled exactly once, by {@link #ack},
 * {@link #retry}, {@link #release} or {@link #deadLetter}; until then, or until its lease lapses, no other consumer gets
 * it. Settling a delivery whose lease has lapsed does no harm; its stage fails where the broker says so.
 */
public interface Source extends AutoCloseable {
    /**
     * Fetches up to {@code max} messages, at least 1. The stage completes as soon as there is one, or empty when a long
     * poll ends or {@link #stopFetching} is called; it fails when the connection does. Called again only after the stage
     * before has completed. Messages of one key come in order: several in one fetch, or one by one, but none of a key of which
     * an earlier fetch brought messages that are not settled, since those may still come back.
     */
    CompletionStage<List<Delivery>> fetch(int max);

    /**
     * How many messages one request to the broker brings at most, where requests are dear, at least 1. A fetch for fewer waits a
     * moment, while messages are being handled, for their permits. By default 1: no fetch waits.
     */
    default int fullFetch() {
        return 1;
    }

    /** The message was handled: never deliver it again. */
    CompletionStage<Void> ack(Delivery delivery);

    /** The attempt failed: deliver the message again after the delay, before later messages of its key. */
    CompletionStage<Void> retry(Delivery delivery, Duration delay);

    /**
     * As {@link #retry(Delivery, Duration)}, with the reason, for brokers that show it. The runtime calls this one; by default
     * the reason is left out.
     */
    default CompletionStage<Void> retry(Delivery delivery, Duration delay, Failure failure) {
        return retry(delivery, delay);
    }

    /** The message was not started: deliver it again at once, to whoever fetches first, in its place of its key. */
    CompletionStage<Void> release(Delivery delivery);

    /** The handlers are still running: the leases last for the subscription's ack deadline from now. */
    CompletionStage<Void> extend(List<Delivery> deliveries);

    /**
     * Moves the message to the subscription's dead-letter queue under the same id with the attribute {@code ff-dead},
     * and then acknowledges it: a failure in between may duplicate the dead letter but never lose it.
     *
     * @param diagnostics the value of {@code ff-dead}
     */
    CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics);

    /** Hands out nothing more; a waiting fetch completes. What was handed out can still be settled. Idempotent. */
    void stopFetching();

    /** Ends the consumer, after {@link #stopFetching}; what is not settled comes back when its lease lapses. Idempotent. */
    @Override
    void close();
}
