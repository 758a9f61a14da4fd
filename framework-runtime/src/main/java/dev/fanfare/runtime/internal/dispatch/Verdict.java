package dev.fanfare.runtime.internal.dispatch;

import java.time.Duration;
import java.util.Optional;

/** What becomes of a message after an attempt. */
sealed interface Verdict {
    /** It was handled; there is nothing more to say of it. */
    Verdict ACK = new Ack();

    /** It was handled. */
    record Ack() implements Verdict {}

    /** It comes back after the delay. */
    record Retry(Duration delay, Throwable failure) implements Verdict {}

    /** It goes to the dead-letter queue. */
    record Dead(String reason, Optional<Throwable> failure) implements Verdict {}
}
