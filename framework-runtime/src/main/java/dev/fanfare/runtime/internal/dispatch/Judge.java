package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.BatchFailure;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.RetryLaterException;
import dev.fanfare.runtime.internal.codec.UndecodableException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** Decides from the outcome of an attempt what becomes of a message. Pure. */
record Judge(RetrySchedule schedule, List<Class<? extends Throwable>> never) {
    /**
     * The verdict on one message of an attempt.
     *
     * @param failure what the attempt threw; null if it succeeded
     * @param attempt which attempt of the message it was
     */
    Verdict judge(MessageId id, int attempt, @Nullable Throwable failure) {
        Throwable own = failure == null ? null : ofMessage(id, unwrapped(failure));
        if (own == null) {
            return Verdict.ACK;
        }
        Optional<Throwable> cause = Optional.of(own);
        if (own instanceof UndecodableException) {
            return new Verdict.Dead("Not decodable: " + own.getMessage(), cause);
        }
        if (own instanceof RejectedException) {
            return new Verdict.Dead("Rejected by the handler: " + own.getMessage(), cause);
        }
        if (never.stream().anyMatch(type -> type.isInstance(own))) {
            return new Verdict.Dead(own.getClass().getName() + " is never retried: " + own.getMessage(), cause);
        }
        if (schedule.exhausted(attempt)) {
            return new Verdict.Dead(
                    "Failed " + attempt + " of " + schedule.maxAttempts() + " attempts, at last with " + own, cause);
        }
        return new Verdict.Retry(delay(attempt, own), own);
    }

    private Duration delay(int attempt, Throwable failure) {
        return failure instanceof RetryLaterException later ? later.delay() : schedule.delayAfter(attempt);
    }

    /** What of the failure concerns this message; null if it succeeded while others of its batch failed. */
    private static @Nullable Throwable ofMessage(MessageId id, Throwable failure) {
        if (failure instanceof PartlyUndecodable partly) {
            Throwable undecodable = partly.undecodable().get(id);
            return undecodable != null
                    ? undecodable
                    : partly.rest().map(rest -> ofMessage(id, unwrapped(rest))).orElse(null);
        }
        if (failure instanceof BatchFailure batch) {
            return batch.failed().contains(id) ? causeOf(batch) : null;
        }
        return failure;
    }

    /** The cause that the handler gave says more in a dead letter than the batch does; it also decides about {@code never}. */
    private static Throwable causeOf(BatchFailure batch) {
        return batch.getCause() == null ? batch : batch.getCause();
    }

    private static Throwable unwrapped(Throwable failure) {
        boolean wrapper = failure instanceof CompletionException || failure instanceof ExecutionException;
        return wrapper && failure.getCause() != null ? unwrapped(failure.getCause()) : failure;
    }
}
