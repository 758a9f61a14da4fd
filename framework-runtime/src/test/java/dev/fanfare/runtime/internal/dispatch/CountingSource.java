package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A source that has nothing, takes every outcome at once, and counts. */
final class CountingSource implements Source {
    int fetches;
    int closes;
    Runnable whileStopping = () -> {};

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
