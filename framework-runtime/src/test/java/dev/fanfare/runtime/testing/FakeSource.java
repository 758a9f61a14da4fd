package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A source of a {@link FakeQueue}. Once closed it takes nothing more. */
public final class FakeSource implements Source {
    private final FakeQueue queue;
    private volatile boolean stopped;
    private volatile boolean closed;

    FakeSource(FakeQueue queue) {
        this.queue = queue;
    }

    /** Whether it was closed. */
    public boolean isClosed() {
        return closed;
    }

    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        return stopped ? CompletableFuture.completedFuture(List.of()) : queue.fetch(this, max);
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        return closed ? tooLate() : queue.remove("ack", delivery, "");
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        return closed ? tooLate() : queue.giveBack("retry", delivery, delay);
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return closed ? tooLate() : queue.giveBack("release", delivery, Duration.ZERO);
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        return closed ? tooLate() : queue.extend(deliveries);
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        return closed ? tooLate() : queue.remove("dead", delivery, diagnostics);
    }

    @Override
    public void stopFetching() {
        stopped = true;
        queue.stop(this);
    }

    @Override
    public void close() {
        closed = true;
    }

    private static CompletionStage<Void> tooLate() {
        return CompletableFuture.failedFuture(new IllegalStateException("The source is closed."));
    }
}
