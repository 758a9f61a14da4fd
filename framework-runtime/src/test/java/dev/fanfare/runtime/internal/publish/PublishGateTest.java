package dev.fanfare.runtime.internal.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PublishGateTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final PublishGate gate = new PublishGate();

    @Test
    void anEmptyGateClosesAtOnce() {
        assertThat(gate.close(Duration.ZERO)).isTrue();
    }

    @Test
    void nobodyEntersAClosedGate() {
        assertThat(gate.enter()).isTrue();
        gate.leave();
        gate.close(Duration.ZERO);

        assertThat(gate.enter()).isFalse();
        assertThat(gate.enter()).isFalse();
    }

    @Test
    void closingWaitsForTheLastToLeave() {
        gate.enter();
        gate.enter();
        CompletableFuture<Boolean> closed = CompletableFuture.supplyAsync(() -> gate.close(LONG));
        await().until(() -> !probe());

        gate.leave();
        assertThat(closed).isNotDone();
        gate.leave();

        await().until(closed::isDone);
        assertThat(closed).isCompletedWithValue(true);
    }

    @Test
    void closingGivesUpAfterItsLimit() {
        gate.enter();

        assertThat(gate.close(Duration.ofMillis(10))).isFalse();
    }

    @Test
    void anInterruptedThreadDoesNotWait() {
        gate.enter();

        Thread.currentThread().interrupt();
        assertThat(gate.close(LONG)).isFalse();
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void whoeverEnteredIsWaitedForHoweverManyThereAre() {
        AtomicInteger inside = new AtomicInteger();
        CompletableFuture<Void> crowd = CompletableFuture.runAsync(() -> IntStream.range(0, 1_000_000)
                .parallel()
                .forEach(i -> {
                    if (gate.enter()) {
                        inside.incrementAndGet();
                        inside.decrementAndGet();
                        gate.leave();
                    }
                }));

        assertThat(gate.close(LONG)).isTrue();
        assertThat(inside).hasValue(0);
        await().until(crowd::isDone);
        assertThat(gate.enter()).isFalse();
    }

    private boolean probe() {
        boolean entered = gate.enter();
        if (entered) {
            gate.leave();
        }
        return entered;
    }
}
