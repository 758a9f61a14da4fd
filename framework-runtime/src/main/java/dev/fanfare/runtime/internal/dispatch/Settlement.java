package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.Source;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Carries out a verdict at the broker. Thread-safe. */
final class Settlement {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");

    private final SubscriptionSpec spec;
    private final TimeSource time;
    private final FirstFailures firstFailures = new FirstFailures();

    Settlement(SubscriptionSpec spec, TimeSource time) {
        this.spec = spec;
        this.time = time;
    }

    /** Acknowledges, returns or dead-letters the message. The stage fails if the broker did not take it. */
    CompletionStage<Void> carryOut(InFlight message, Verdict verdict) {
        try {
            Source source = message.source().source();
            MessageId id = message.message().id();
            if (verdict instanceof Verdict.Retry retry) {
                firstFailures.failed(id, time.now());
                logRetry(message, retry);
                return source.retry(message.delivery(), retry.delay(), Failures.described(retry.failure()));
            }
            Instant first = firstFailures.forget(id);
            if (verdict instanceof Verdict.Dead dead) {
                logDead(message, dead);
                return source.deadLetter(message.delivery(), diagnostics(message, dead, first));
            }
            return source.ack(message.delivery());
        } catch (RuntimeException failure) {
            return CompletableFuture.failedFuture(failure);
        }
    }

    /** The broker did not take the outcome: it will deliver the message again when the lease lapses. */
    void notCarriedOut(InFlight message, Throwable failure) {
        LOG.log(
                Level.WARNING,
                "The outcome of message " + message.message().id() + " of "
                        + spec.subscription().path() + " did not reach the broker; the message may be delivered again.",
                failure);
    }

    private String diagnostics(InFlight message, Verdict.Dead dead, Instant firstFailure) {
        Instant now = time.now();
        return DiagnosticsCodec.write(
                new Diagnostics(
                        spec.subscription().path(),
                        dead.reason(),
                        dead.failure().map(failure -> failure.getClass().getName()),
                        dead.failure().map(Settlement::stack),
                        message.message().attempt(),
                        firstFailure.equals(Instant.MAX) ? now : firstFailure,
                        now),
                spec.diagnosticsBytes());
    }

    private static String stack(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }

    private void logRetry(InFlight message, Verdict.Retry retry) {
        LOG.log(
                Level.WARNING,
                "Attempt " + message.message().attempt() + " of message "
                        + message.message().id() + " of " + spec.subscription().path() + " failed; the next follows in "
                        + retry.delay() + ".",
                retry.failure());
    }

    private void logDead(InFlight message, Verdict.Dead dead) {
        LOG.log(
                Level.ERROR,
                "Message " + message.message().id() + " of "
                        + spec.subscription().path()
                        + " goes to the dead-letter queue after attempt "
                        + message.message().attempt() + ": " + dead.reason(),
                dead.failure().orElse(null));
    }
}
