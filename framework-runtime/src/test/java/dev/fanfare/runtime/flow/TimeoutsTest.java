package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.testing.Handler;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Handlers that run too long. */
class TimeoutsTest {
    private static final Map<String, String> TYPED = Map.of("ce-type", "signups");

    private final Signups signups = new Signups();

    @AfterEach
    void close() {
        signups.close();
    }

    @Test
    void aHandlerBeyondItsTimeoutIsInterruptedAndHasFailed() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        signups.scenario
                .subscribe(Signups.PATH, options -> options.timeout(Duration.ofSeconds(5)), Handler.of(message -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException cut) {
                        interrupted.countDown();
                    }
                }))
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        await().until(() -> begun.getCount() == 0);

        signups.scenario.time().advance(Duration.ofSeconds(5));

        signups.awaitSettled("retry", 1);
        assertThat(interrupted.getCount()).isZero();
    }

    @Test
    void aTimedOutAttemptIsDescribedInTheDeadLetter() {
        CompletableFuture<Void> never = new CompletableFuture<>();
        CountDownLatch called = new CountDownLatch(1);
        signups.scenario
                .subscribe(
                        Signups.PATH,
                        options -> options.timeout(Duration.ofSeconds(5)).maxAttempts(1),
                        (messages, publishers) -> {
                            called.countDown();
                            return never;
                        })
                .start();
        signups.queue().add("m1", "{\"userId\":1,\"email\":\"a\"}", TYPED, Optional.empty());
        await().until(() -> called.getCount() == 0);
        // The worker registers the unfinished result right after the call; time moves until it has.
        await().until(() -> {
            signups.scenario.time().advance(Duration.ofSeconds(5));
            return signups.queue().ids("dead").size() == 1;
        });

        assertThat(signups.dead(0).exception()).contains(TimeoutException.class.getName());
        assertThat(signups.dead(0).reason()).contains("longer than its timeout of PT5S");
    }
}
