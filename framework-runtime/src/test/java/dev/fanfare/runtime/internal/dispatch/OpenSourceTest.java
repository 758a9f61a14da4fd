package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OpenSourceTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final CountingSource source = new CountingSource();
    private final OpenSource open = new OpenSource(source, closed::incrementAndGet);

    @Test
    void aStoppedSourceIsClosedWithItsLastMessage() {
        assertThat(open.fetch(2)).isCompletedWithValue(List.of());
        open.settles();
        open.stop();
        open.settled();
        assertThat(source.closes).isZero();

        open.settled();

        assertThat(source.closes).isOne();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aFetchThatComesAfterTheEndGetsNothingAndEndsNothingAgain() {
        open.stop();

        assertThat(open.fetch(1)).isCompletedWithValue(List.of());
        open.fetchedNothing();

        assertThat(source.fetches).isZero();
        assertThat(source.closes).isOne();
        assertThat(closed).hasValue(1);
    }

    @Test
    void aSourceIsClosedAfterItWasStoppedAlsoIfItsLastMessageEndsMeanwhile() {
        assertThat(open.fetch(1)).isCompletedWithValue(List.of());
        source.whileStopping = () -> {
            open.settled();
            assertThat(source.closes).isZero();
        };

        open.stop();

        assertThat(source.closes).isOne();
        assertThat(closed).hasValue(1);
    }

    private static final class CountingSource implements Source {
        private int fetches;
        private int closes;
        private Runnable whileStopping = () -> {};

        @Override
        public CompletionStage<List<Delivery>> fetch(int max) {
            fetches++;
            return CompletableFuture.completedFuture(List.of());
        }

        @Override
        public CompletionStage<Void> ack(Delivery delivery) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> release(Delivery delivery) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> extend(List<Delivery> deliveries) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public void stopFetching() {
            whileStopping.run();
        }

        @Override
        public void close() {
            closes++;
        }
    }
}
