package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A subscription's messages. It hands out several messages of a key in one fetch, in order, and none of a key while one of
 * it is out or delayed. Thread-safe; completes stages outside its lock.
 */
public final class FakeQueue {
    private enum State {
        READY,
        OUT,
        DELAYED
    }

    private static final class Entry {
        private final OutboundMessage message;
        private State state = State.READY;
        private int attempts;

        private Entry(OutboundMessage message) {
            this.message = message;
        }
    }

    private record Waiting(FakeSource source, int max, CompletableFuture<List<Delivery>> result) {}

    private final TimeSource time;
    private final TreeMap<Long, Entry> entries = new TreeMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<Settled> log = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> fetches = Collections.synchronizedList(new ArrayList<>());
    private final List<FakeSource> sources = new CopyOnWriteArrayList<>();
    private volatile Optional<RuntimeException> fetchFailure = Optional.empty();
    private volatile Optional<RuntimeException> openFailure = Optional.empty();
    private volatile Optional<CompletableFuture<Void>> settling = Optional.empty();
    private volatile boolean stopsLate;
    private volatile Optional<Executor> settlers = Optional.empty();
    private final AtomicInteger asked = new AtomicInteger();
    private long places;

    FakeQueue(TimeSource time) {
        this.time = time;
    }

    /** All that sources were told, in order. */
    public List<Settled> log() {
        synchronized (log) {
            return List.copyOf(log);
        }
    }

    /** The ids that sources were told this of. */
    public List<String> ids(String how) {
        return log().stream()
                .filter(entry -> entry.how().equals(how))
                .map(Settled::id)
                .toList();
    }

    /** How many messages each fetch asked for. */
    public List<Integer> fetches() {
        synchronized (fetches) {
            return List.copyOf(fetches);
        }
    }

    /** Every source that was opened. */
    public List<FakeSource> sources() {
        return sources;
    }

    /** From now fetches fail, the waiting one as well; {@link #mend} ends it. */
    public void breakFetching(RuntimeException failure) {
        fetchFailure = Optional.of(failure);
        List<Waiting> all;
        synchronized (this) {
            all = List.copyOf(waiting);
            waiting.clear();
        }
        all.forEach(each -> each.result.completeExceptionally(failure));
    }

    /** From now sources cannot be opened. */
    public void breakOpening(RuntimeException failure) {
        openFailure = Optional.of(failure);
    }

    /** Everything works again. */
    public void mend() {
        fetchFailure = Optional.empty();
        openFailure = Optional.empty();
    }

    /** From now outcomes are taken only when this completes. */
    public void settleWhen(CompletableFuture<Void> outcome) {
        settling = Optional.of(outcome);
    }

    /** From now a waiting fetch does not end when its source stops fetching, but with its next messages. */
    public void stopLate() {
        stopsLate = true;
    }

    /** From now outcomes are taken by these threads, each at a time of its own. */
    public void settleOn(Executor threads) {
        settlers = Optional.of(threads);
    }

    /** How many outcomes sources were told, taken or not. */
    public int asked() {
        return asked.get();
    }

    /** How many messages there are, in whatever state. */
    public synchronized int size() {
        return entries.size();
    }

    /** Adds a message as it is, however malformed. */
    public void add(String id, String body, Map<String, String> attributes, Optional<String> key) {
        add(List.of(new OutboundMessage(
                id, body.getBytes(java.nio.charset.StandardCharsets.UTF_8), Map.copyOf(attributes), key)));
    }

    /** Adds messages at once, so that one fetch can get them all. */
    void add(List<OutboundMessage> messages) {
        synchronized (this) {
            messages.forEach(message -> entries.put(places++, new Entry(message)));
        }
        serve();
    }

    FakeSource open() {
        openFailure.ifPresent(failure -> {
            throw failure;
        });
        FakeSource source = new FakeSource(this);
        sources.add(source);
        return source;
    }

    CompletionStage<List<Delivery>> fetch(FakeSource source, int max) {
        fetches.add(max);
        if (fetchFailure.isPresent()) {
            return CompletableFuture.failedFuture(fetchFailure.get());
        }
        CompletableFuture<List<Delivery>> result = new CompletableFuture<>();
        synchronized (this) {
            waiting.add(new Waiting(source, max, result));
        }
        serve();
        return result;
    }

    void stop(FakeSource source) {
        if (stopsLate) {
            return;
        }
        List<Waiting> stopped;
        synchronized (this) {
            stopped = waiting.stream().filter(each -> each.source == source).toList();
            waiting.removeAll(stopped);
        }
        stopped.forEach(each -> each.result.complete(List.of()));
    }

    CompletionStage<Void> remove(String how, Delivery delivery, String diagnostics) {
        FakeDelivery own = (FakeDelivery) delivery;
        return settle(new Settled(how, own.id(), own.attempt(), Duration.ZERO, diagnostics), () -> {
            entries.remove(own.place());
        });
    }

    CompletionStage<Void> giveBack(String how, Delivery delivery, Duration delay) {
        FakeDelivery own = (FakeDelivery) delivery;
        return settle(new Settled(how, own.id(), own.attempt(), delay, ""), () -> {
            if (how.equals("release")) {
                set(own.place(), State.READY, -1);
            } else {
                set(own.place(), State.DELAYED, 0);
                time.schedule(delay, () -> change(own.place(), State.READY, 0));
            }
        });
    }

    CompletionStage<Void> extend(List<Delivery> deliveries) {
        deliveries.forEach(delivery ->
                log.add(new Settled("extend", ((FakeDelivery) delivery).id(), delivery.attempt(), Duration.ZERO, "")));
        return CompletableFuture.completedFuture(null);
    }

    private CompletionStage<Void> settle(Settled entry, Runnable effect) {
        asked.incrementAndGet();
        CompletableFuture<Void> ready = settling.orElseGet(() -> CompletableFuture.completedFuture(null));
        Runnable taken = () -> {
            synchronized (this) {
                // Whoever sees the entry, and then asks for the state, sees the effect, and the other way round.
                log.add(entry);
                effect.run();
            }
            serve();
        };
        return settlers.map(threads -> ready.thenRunAsync(taken, threads)).orElseGet(() -> ready.thenRun(taken));
    }

    private void change(long place, State state, int attempts) {
        set(place, state, attempts);
        serve();
    }

    private synchronized void set(long place, State state, int attempts) {
        Entry entry = entries.get(place);
        if (entry != null) {
            entry.state = state;
            entry.attempts += attempts;
        }
    }

    private void serve() {
        while (true) {
            Waiting first;
            List<Delivery> taken;
            synchronized (this) {
                if (waiting.isEmpty()) {
                    return;
                }
                first = waiting.get(0);
                taken = take(first.max);
                if (taken.isEmpty()) {
                    return;
                }
                waiting.remove(0);
            }
            first.result.complete(taken);
        }
    }

    private List<Delivery> take(int max) {
        List<Delivery> taken = new ArrayList<>();
        Set<String> held = new HashSet<>();
        entries.values().stream()
                .filter(entry -> entry.state != State.READY)
                .forEach(entry -> entry.message.key().ifPresent(held::add));
        entries.forEach((place, entry) -> {
            OutboundMessage message = entry.message;
            boolean free = message.key().filter(held::contains).isEmpty();
            if (taken.size() < max && entry.state == State.READY && free) {
                entry.state = State.OUT;
                entry.attempts++;
                taken.add(new FakeDelivery(
                        place, message.body(), message.attributes(), message.key(), entry.attempts, "broker-" + place));
            }
        });
        return taken;
    }
}
