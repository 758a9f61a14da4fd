package dev.fanfare.local.faults;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A source that does all as it should; faults change one thing. */
class ForwardingSource implements Source {
    static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    final Source source;

    ForwardingSource(Source source) {
        this.source = source;
    }

    /** How a fault shows a delivery. */
    Delivery shown(Delivery delivery) {
        return delivery;
    }

    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        return source.fetch(max)
                .thenApply(fetched -> fetched.stream().map(this::shown).toList());
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        return source.ack(own(delivery));
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        return source.retry(own(delivery), delay);
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return source.release(own(delivery));
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        return source.extend(deliveries.stream().map(ForwardingSource::own).toList());
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        return source.deadLetter(own(delivery), diagnostics);
    }

    @Override
    public void stopFetching() {
        source.stopFetching();
    }

    @Override
    public void close() {
        source.close();
    }

    static Delivery own(Delivery delivery) {
        return delivery instanceof ChangedDelivery changed ? changed.original() : delivery;
    }
}
