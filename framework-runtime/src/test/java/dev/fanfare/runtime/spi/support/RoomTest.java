package dev.fanfare.runtime.spi.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class RoomTest {
    @Test
    void whoeverBringsMoreThanFitsWaitsUntilThereIsLess() throws InterruptedException {
        Room room = new Room(100);
        assertThat(room.enter(150, Duration.ZERO)).isTrue();
        assertThat(room.enter(1, Duration.ZERO)).isFalse();
        AtomicBoolean entered = new AtomicBoolean();
        Thread waiting = new Thread(() -> {
            try {
                entered.set(room.enter(1, Duration.ofMinutes(1)));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        });
        waiting.start();
        await().until(() -> waiting.getState() == Thread.State.TIMED_WAITING);

        room.leave(150);

        waiting.join();
        assertThat(entered).isTrue();
    }

    @Test
    void whoeverOthersWaitForNeverWaits() throws InterruptedException {
        Room room = new Room(100);
        room.force(100);
        room.force(50);
        room.leave(100);

        assertThat(room.enter(1, Duration.ZERO)).isTrue();
    }
}
