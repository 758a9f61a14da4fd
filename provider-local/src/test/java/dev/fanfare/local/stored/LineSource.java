package dev.fanfare.local.stored;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A consumer at the end of a line; once that is cut everything fails. Thread-safe. */
record LineSource(Line line, Source source) implements Source {
    private <T> CompletionStage<T> over(Supplier<CompletionStage<T>> call) {
        try {
            line.alive();
            return line.heard(call.get());
        } catch (FanfareException cut) {
            return CompletableFuture.failedStage(cut);
        }
    }

    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        return over(() -> source.fetch(max));
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        return over(() -> source.ack(delivery));
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        return over(() -> source.retry(delivery, delay));
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return over(() -> source.release(delivery));
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        return over(() -> source.extend(deliveries));
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        return over(() -> source.deadLetter(delivery, diagnostics));
    }

    @Override
    public void stopFetching() {
        source.stopFetching();
    }

    @Override
    public void close() {
        source.close();
    }
}
