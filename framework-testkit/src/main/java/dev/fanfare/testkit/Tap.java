package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** A consumer of one subscription below the runtime, which takes one message at a time. Used by the test's thread alone. */
final class Tap implements AutoCloseable {
    private final Bench bench;
    private final Wire wire;
    private final Source source;
    private final ConcurrentLinkedQueue<Delivery> arrived = new ConcurrentLinkedQueue<>();
    private @Nullable CompletableFuture<List<Delivery>> fetch;

    Tap(Bench bench, Wire wire, Source source) {
        this.bench = bench;
        this.wire = wire;
        this.source = source;
    }

    /** One fetch for up to so many; those of an empty poll are asked for again. */
    List<Delivery> fetch(int max) {
        CompletableFuture<List<Delivery>> one = source.fetch(max).toCompletableFuture();
        bench.until("a fetch completes", one::isDone);
        return one.join().isEmpty() ? fetch(max) : one.join();
    }

    /** The next message, which must come while virtual time stands still. */
    Delivery next() {
        bench.until("a message arrives", this::hasArrived);
        return arrived.remove();
    }

    /** So many messages, which must come while virtual time stands still. */
    List<Delivery> next(int count) {
        List<Delivery> all = new ArrayList<>();
        while (all.size() < count) {
            all.add(next());
        }
        return all;
    }

    /** The next message, which must come within this time. */
    Delivery within(Duration span) {
        bench.clock().passAtMost(span, "a message arrives within " + span, this::hasArrived);
        return arrived.remove();
    }

    /** Nothing comes through all of this time. */
    void silent(Duration span) {
        bench.clock().holds(span, "no message arrives for " + span, () -> !hasArrived());
    }

    /** Nothing is there. */
    void empty() {
        silent(Duration.ZERO);
    }

    void ack(Delivery delivery) {
        wire.done(source.ack(delivery));
    }

    void retry(Delivery delivery, Duration delay) {
        wire.done(source.retry(delivery, delay));
    }

    void release(Delivery delivery) {
        wire.done(source.release(delivery));
    }

    void extend(Delivery delivery) {
        wire.done(source.extend(List.of(delivery)));
    }

    void deadLetter(Delivery delivery, String reason) {
        wire.done(source.deadLetter(delivery, wire.diagnostics(reason, delivery.attempt())));
    }

    /** Settles late; the broker may say so. */
    Optional<Throwable> lateAck(Delivery delivery) {
        return wire.failure(source.ack(delivery));
    }

    /** Takes the next message and acknowledges it. */
    String handle() {
        Delivery delivery = next();
        ack(delivery);
        return Probe.id(delivery);
    }

    private boolean hasArrived() {
        if (fetch != null && fetch.isDone()) {
            arrived.addAll(fetch.join());
            fetch = null;
        }
        if (arrived.isEmpty() && fetch == null) {
            fetch = source.fetch(1).toCompletableFuture();
            return hasArrivedNow(fetch);
        }
        return !arrived.isEmpty();
    }

    private boolean hasArrivedNow(CompletableFuture<List<Delivery>> now) {
        if (now.isDone()) {
            assertThat(now.join()).as("fetched, of one").hasSizeLessThanOrEqualTo(1);
            arrived.addAll(now.join());
            fetch = null;
        }
        return !arrived.isEmpty();
    }

    /** Dies: what it holds comes back when its lease lapses. */
    @Override
    public void close() {
        source.stopFetching();
        source.close();
    }
}
