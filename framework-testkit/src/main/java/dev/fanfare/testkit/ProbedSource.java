package dev.fanfare.testkit;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.testkit.Probe.Act;
import dev.fanfare.testkit.Probe.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/** A source that a probe looks at. Thread-safe. */
record ProbedSource(Source source, Probe probe, ProbedSubscription subscription) implements Source {
    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        probe.alive();
        CompletableFuture<List<Delivery>> fetch = new CompletableFuture<>();
        subscription.fetching(fetch);
        source.fetch(max).whenComplete((deliveries, failure) -> {
            subscription.fetched(fetch);
            if (failure != null) {
                fetch.completeExceptionally(failure);
            } else {
                pass(deliveries, fetch);
            }
        });
        return fetch;
    }

    @Override
    public int fullFetch() {
        return source.fullFetch();
    }

    private void pass(List<Delivery> deliveries, CompletableFuture<List<Delivery>> fetch) {
        subscription.delivered(deliveries.size());
        try {
            probe.alive();
            deliveries.forEach(this::fetched);
            if (!fetch.complete(deliveries)) {
                // The connection was lost meanwhile: what came over it goes back.
                deliveries.forEach(this::release);
            }
        } catch (RuntimeException killed) {
            fetch.completeExceptionally(killed);
        }
    }

    private void fetched(Delivery delivery) {
        Act act = act(Kind.FETCHED, delivery);
        probe.pass(act);
        probe.watcher().fetched(act);
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        return settle(Kind.ACK, delivery, Duration.ZERO, () -> source.ack(delivery));
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        return settle(Kind.RETRY, delivery, delay, () -> source.retry(delivery, delay));
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return settle(Kind.RELEASE, delivery, Duration.ZERO, () -> source.release(delivery));
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        return settle(Kind.DEAD_LETTER, delivery, Duration.ZERO, () -> source.deadLetter(delivery, diagnostics));
    }

    private CompletionStage<Void> settle(
            Kind kind, Delivery delivery, Duration delay, Supplier<CompletionStage<Void>> call) {
        Act act = probe.act(kind, subscription.name(), delivery, delay);
        probe.watcher().settling(act);
        subscription.settling();
        try {
            probe.pass(act);
        } catch (Probe.Cut cut) {
            subscription.settled();
            probe.watcher().settled(act, cut);
            throw cut;
        }
        return call.get().whenComplete((done, failure) -> {
            subscription.settled();
            probe.watcher().settled(act, failure);
            if (failure == null) {
                probe.alive();
            }
        });
    }

    private Act act(Kind kind, Delivery delivery) {
        return probe.act(kind, subscription.name(), delivery, Duration.ZERO);
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        deliveries.forEach(delivery -> probe.pass(act(Kind.EXTEND, delivery)));
        return source.extend(deliveries);
    }

    @Override
    public void stopFetching() {
        subscription.stopped();
        source.stopFetching();
    }

    @Override
    public void close() {
        source.close();
    }
}
