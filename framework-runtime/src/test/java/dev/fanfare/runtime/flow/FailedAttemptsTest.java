package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.RetryLaterException;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.Settled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Attempts that fail: when they come back, and when they are dead-lettered. */
class FailedAttemptsTest {
    private static final Map<String, String> TYPED = Map.of("ce-type", "signups");

    private final Signups signups = new Signups();

    @AfterEach
    void close() {
        signups.close();
    }

    @Test
    void aFailedAttemptComesBackAfterItsBackoffUntilItSucceeds() {
        List<Integer> attempts = new CopyOnWriteArrayList<>();
        signups.start(message -> {
            attempts.add(message.attempt());
            if (message.attempt() < 3) {
                throw new IllegalStateException("not yet");
            }
        });
        signups.publish(1);

        signups.awaitSettled("retry", 1);
        signups.scenario.time().advance(Duration.ofSeconds(10));
        signups.awaitSettled("retry", 2);
        signups.scenario.time().advance(Duration.ofSeconds(20));
        signups.awaitSettled("ack", 1);

        assertThat(attempts).containsExactly(1, 2, 3);
        assertThat(signups.queue().log())
                .extracting(Settled::delay)
                .containsExactly(seconds(10), seconds(20), seconds(0));
    }

    @Test
    void anErrorIsAFailedAttemptAndTheSubscriptionLivesOn() {
        signups.start(message -> {
            if (message.event().equals(Signups.signup(1))) {
                throw new StackOverflowError("deep");
            }
        });
        signups.publish(1);
        signups.awaitSettled("retry", 1);
        signups.publish(2);
        signups.awaitSettled("ack", 1);
    }

    @Test
    void anExceptionThatCannotDescribeItselfIsAFailedAttempt() {
        signups.start(message -> {
            throw new IllegalStateException() {
                @Override
                public String getMessage() {
                    throw new UnsupportedOperationException("no words");
                }
            };
        });
        signups.publish(1);
        signups.awaitSettled("retry", 1);
    }

    @Test
    void aRejectedMessageIsDeadLetteredAtOnceWithItsReason() {
        signups.start(message -> {
            throw new RejectedException("no such user");
        });
        signups.publish(1);
        signups.awaitSettled("dead", 1);

        Diagnostics diagnostics = signups.dead(0);
        assertThat(diagnostics.subscription()).isEqualTo(Signups.PATH);
        assertThat(diagnostics.reason()).isEqualTo("Rejected by the handler: no such user");
        assertThat(diagnostics.exception()).contains(RejectedException.class.getName());
        assertThat(diagnostics.stack().orElseThrow()).contains("FailedAttemptsTest");
        assertThat(diagnostics.attempts()).isEqualTo(1);
        assertThat(diagnostics.firstFailure()).isEqualTo(signups.scenario.time().now());
    }

    @Test
    void anExceptionOfAClassInNeverIsDeadLetteredAtOnceSubclassesIncluded() {
        signups.scenario
                .subscribe(
                        Signups.PATH, options -> options.never(IllegalArgumentException.class), Handler.of(message -> {
                            throw new NumberFormatException("x");
                        }))
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        signups.awaitSettled("dead", 1);

        assertThat(signups.dead(0).reason()).isEqualTo("java.lang.NumberFormatException is never retried: x");
    }

    @Test
    void retryLaterChoosesTheDelay() {
        signups.start(message -> {
            throw new RetryLaterException(Duration.ofMinutes(3));
        });
        signups.publish(1);
        signups.awaitSettled("retry", 1);

        assertThat(signups.queue().log().get(0).delay()).isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void afterTheLastAttemptTheMessageIsDeadLetteredWithFirstAndLastFailure() {
        signups.scenario
                .subscribe(Signups.PATH, options -> options.maxAttempts(2), Handler.of(message -> {
                    throw new IllegalStateException("broken");
                }))
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        signups.awaitSettled("retry", 1);
        signups.scenario.time().advance(Duration.ofSeconds(10));
        signups.awaitSettled("dead", 1);

        Diagnostics diagnostics = signups.dead(0);
        assertThat(diagnostics.reason())
                .isEqualTo("Failed 2 of 2 attempts, at last with java.lang.IllegalStateException: broken");
        assertThat(diagnostics.attempts()).isEqualTo(2);
        assertThat(Duration.between(diagnostics.firstFailure(), diagnostics.lastFailure()))
                .isEqualTo(Duration.ofSeconds(10));
        assertThat(signups.queue().size()).isZero();
    }

    @Test
    void anUndecodableBodyIsDeadLetteredAtOnceAndTheHandlerNeverSeesIt() {
        AtomicInteger calls = new AtomicInteger();
        signups.start(message -> calls.incrementAndGet());
        signups.queue().add("m1", "{\"userId\":", TYPED, Optional.empty());
        signups.queue().add("m2", "{\"userId\":1}", TYPED, Optional.empty());
        signups.queue().add("m3", "{\"userId\":1,\"email\":\"a\"}", Map.of("ce-type", "signdowns"), Optional.empty());
        signups.awaitSettled("dead", 3);

        assertThat(calls).hasValue(0);
        assertThat(signups.dead("broker-0").reason()).startsWith("Not decodable: The body is not JSON");
        assertThat(signups.dead("broker-1").reason()).startsWith("Not decodable: Signup.email is missing but required");
        assertThat(signups.dead("broker-2").reason())
                .isEqualTo("Not decodable: The event name \"signdowns\" is unknown; topic \"signups\" has [signups].");
    }

    private static Duration seconds(int count) {
        return Duration.ofSeconds(count);
    }
}
