package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.FailedAttempt;
import dev.fanfare.local.inspect.FailedAttempt.Outcome;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Failure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last failed attempts at the messages of a subscription, {@link FailedAttempt#KEPT} at most. Not thread-safe: the
 * subscription's lock guards it.
 */
final class FailedAttempts {
    private final ArrayDeque<FailedAttempt> kept = new ArrayDeque<>();

    /**
     * Remembers one.
     *
     * @param begunAt when its lease began
     * @param endedAt when the outcome was known
     * @param dueAt when the message is available again; null if never
     * @param why null if nobody knows
     */
    void add(Lease lease, long begunAt, long endedAt, Outcome outcome, @Nullable Long dueAt, @Nullable Failure why) {
        if (kept.size() == FailedAttempt.KEPT) {
            kept.remove();
        }
        Optional<Failure> failure = Optional.ofNullable(why);
        kept.add(new FailedAttempt(
                new MessageId(lease.brokerId()),
                lease.attempt(),
                Instant.ofEpochMilli(begunAt),
                Duration.ofMillis(Math.max(0, endedAt - begunAt)),
                outcome,
                Optional.ofNullable(dueAt).map(Instant::ofEpochMilli),
                failure.map(Failure::exception).filter(text -> !text.isEmpty()),
                failure.map(Failure::message).filter(text -> !text.isEmpty())));
    }

    /** Those of a message, the latest last. */
    List<FailedAttempt> of(MessageId id) {
        return kept.stream().filter(attempt -> attempt.id().equals(id)).toList();
    }

    /** The latest of all, the latest first. */
    List<FailedAttempt> latest(int max) {
        List<FailedAttempt> latest = new ArrayList<>(Math.min(max, kept.size()));
        Iterator<FailedAttempt> backwards = kept.descendingIterator();
        while (backwards.hasNext() && latest.size() < max) {
            latest.add(backwards.next());
        }
        return latest;
    }
}
