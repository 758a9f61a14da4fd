package dev.fanfare.gcp;

import com.google.api.gax.rpc.StatusCode.Code;
import com.google.pubsub.v1.PullResponse;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What the sources of one subscription fetch from: long polls, as many as there are fetches that wait. A poll belongs to no
 * source: one whose source has stopped serves the next, so that no message is on its way to somebody who is gone. Thread-safe;
 * no call and no stage runs under its lock.
 */
final class Feed implements Pulse.Listener {
    /**
     * A poll that nobody waits for goes on until it ends, or until so long after its connection is closed: what it might bring
     * this moment would be lost for a whole lease.
     */
    static final Duration LINGER = Duration.ofMillis(500);

    /** Shorter than any lease. */
    private static final Duration HELD_FOR_NOBODY = Duration.ofSeconds(2);

    /** So long, after it is due, a message that is to come again keeps its key. */
    private static final Duration SLACK = Duration.ofSeconds(30);

    /** For so long the server gets back what there is no room for: each time counts as one of its attempts. */
    private static final Duration PUT_OFF = Duration.ofSeconds(60);

    private static final int MOST_WAITING = 1_000;

    private final Polls polls;
    private final Topology.Subscription subscription;
    private final Settler settler;
    private final Screen screen;
    private final TimeSource time;
    private final Inbox inbox;
    private final Set<Object> sources = new HashSet<>();
    private final Deque<Waiting> waiting = new ArrayDeque<>();
    private int polling;
    private boolean beating;
    private boolean stumbled;
    private boolean closed;

    /** A feed without sources. */
    Feed(Polls polls, Topology.Subscription subscription, Settler settler, Screen screen, TimeSource time) {
        this.polls = polls;
        this.subscription = subscription;
        this.settler = settler;
        this.screen = screen;
        this.time = time;
        this.inbox = new Inbox(MOST_WAITING, Math.max(1, subscription.concurrency() / 4));
    }

    /** A fetch that waits. */
    private record Waiting(Object source, int max, CompletableFuture<List<Delivery>> fetch) {}

    synchronized void join(Object source) {
        sources.add(source);
    }

    /** As {@link dev.fanfare.runtime.spi.Source#fetch}; empty once the source has left. */
    CompletableFuture<List<Delivery>> fetch(Object source, int max) {
        CompletableFuture<List<Delivery>> fetch = new CompletableFuture<>();
        if (polls.isServerSilent()) {
            fetch.completeExceptionally(polls.silence());
            return fetch;
        }
        List<GcpDelivery> taken;
        synchronized (this) {
            taken = sources.contains(source) ? take(max, source) : List.of();
            if (taken.isEmpty() && sources.contains(source)) {
                waiting.add(new Waiting(source, max, fetch));
            } else {
                fetch.complete(List.copyOf(taken));
            }
        }
        renew(taken);
        pollAsNeeded();
        return fetch;
    }

    /** Under the lock. */
    private List<GcpDelivery> take(int max, Object source) {
        return inbox.take(max, source, time.millis(), latest(Duration.ZERO));
    }

    /** Whoever gets a message that has waited here has a whole lease all the same. */
    private void renew(List<GcpDelivery> taken) {
        if (taken.isEmpty()) {
            return;
        }
        Duration lease = subscription.ackDeadline();
        long fresh = time.millis() + lease.minus(lease.dividedBy(10)).toMillis();
        List<GcpDelivery> old =
                taken.stream().filter(each -> each.leasedUntil() < fresh).toList();
        if (!old.isEmpty()) {
            var unused = settler.extend(old, lease);
        }
    }

    /** Keeps the leases of what is out, and of what waits for it here. */
    CompletionStage<Void> extend(List<GcpDelivery> out) {
        List<GcpDelivery> all = new ArrayList<>(out);
        synchronized (this) {
            all.addAll(inbox.behind(out));
        }
        return settler.extend(all, subscription.ackDeadline());
    }

    /** The source fetches no more: what waits for it ends. */
    void leave(Object source) {
        List<Runnable> ends = new ArrayList<>();
        synchronized (this) {
            if (!sources.remove(source)) {
                return;
            }
            Iterator<Waiting> all = waiting.iterator();
            while (all.hasNext()) {
                Waiting each = all.next();
                if (each.source == source) {
                    all.remove();
                    ends.add(() -> each.fetch.complete(List.of()));
                }
            }
            giveBackSoon();
        }
        ends.forEach(Runnable::run);
    }

    /** Under the lock. What nobody fetches goes back, but not at once: a source that failed, or pauses, has a successor. */
    private void giveBackSoon() {
        if (sources.isEmpty() && !inbox.isEmpty()) {
            time.schedule(HELD_FOR_NOBODY, () -> giveBack(ofNobody()));
        }
    }

    private synchronized List<GcpDelivery> ofNobody() {
        return sources.isEmpty() || closed ? inbox.drain(latest(Duration.ZERO)) : List.of();
    }

    /** Polls no more, and gives everything back. */
    void close() {
        synchronized (this) {
            closed = true;
        }
        giveBack(ofNobody());
        polls.end();
    }

    /** Whether polls are under way for somebody who may be gone. */
    @Override
    public synchronized boolean isPolling() {
        return polling > 0;
    }

    @Override
    public synchronized boolean isWanted() {
        return !sources.isEmpty() && !closed;
    }

    @Override
    public void ask(Pulse.Answer answer) {
        int max;
        synchronized (this) {
            polling++;
            max = waiting.isEmpty() ? 1 : waiting.getLast().max;
        }
        polls.ask(max, (response, failure) -> {
            if (response != null && response.getReceivedMessagesCount() > 0) {
                brought(response);
            } else {
                synchronized (this) {
                    polling--;
                }
            }
            answer.of(failure);
        });
    }

    /** Whoever waits is told; the polls end, since what is not answered now may never be. */
    @Override
    public void silent() {
        List<Waiting> failed;
        synchronized (this) {
            failed = List.copyOf(waiting);
            waiting.clear();
        }
        polls.end();
        failed.forEach(each -> each.fetch.completeExceptionally(polls.silence()));
    }

    /** What the source has not settled comes again when its lease lapses. */
    void left(Object source) {
        synchronized (this) {
            inbox.left(source, latest(subscription.ackDeadline()));
        }
        serve();
    }

    /** A message has its outcome at the server. */
    void ended(GcpDelivery delivery) {
        if (delivery.key().isPresent()) {
            synchronized (this) {
                inbox.ended(delivery);
            }
            serve();
        }
    }

    /** A message comes again after this delay, or when its lease lapses. */
    void comesAgain(GcpDelivery delivery, Duration delay) {
        if (delivery.key().isPresent()) {
            synchronized (this) {
                inbox.comesAgain(delivery, time.millis() + delay.toMillis(), latest(delay));
            }
            serve();
        }
    }

    private long latest(Duration delay) {
        Duration lease = subscription.ackDeadline();
        Duration longer = delay.compareTo(lease) > 0 ? delay : lease;
        return time.millis() + longer.plus(SLACK).toMillis();
    }

    private void pollAsNeeded() {
        for (int max = next(); max > 0; max = next()) {
            polls.start(max, this::ended);
        }
    }

    /** How many to ask for in another poll; 0 if there are enough polls. */
    private synchronized int next() {
        if (closed || polling >= waiting.size()) {
            return 0;
        }
        polling++;
        return waiting.getLast().max;
    }

    private void ended(@Nullable PullResponse response, @Nullable Throwable failure) {
        if (response != null) {
            brought(response);
            return;
        }
        Waiting failed = null;
        synchronized (this) {
            // What happens once in a while is not worth a new consumer; twice in a row is, and so is silence.
            boolean again = !stumbled && !closed && failure != null && isPassing(failure);
            stumbled = true;
            polling--;
            if (!again) {
                failed = waiting.poll();
            }
        }
        if (failed != null) {
            failed.fetch.completeExceptionally(told(failure));
        }
        pollAsNeeded();
    }

    private FanfareException told(@Nullable Throwable failure) {
        return failure != null && Failures.code(failure) == Code.DEADLINE_EXCEEDED
                ? polls.silence()
                : polls.explained(failure);
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof CancellationException
                || (Failures.isTransient(failure) && Failures.code(failure) != Code.DEADLINE_EXCEEDED);
    }

    private void brought(PullResponse response) {
        long lapses = time.millis() + subscription.ackDeadline().toMillis();
        List<GcpDelivery> arrived = screen.wanted(response.getReceivedMessagesList().stream()
                .map(received -> new GcpDelivery(received, lapses))
                .toList());
        Inbox.Returned returned;
        List<GcpDelivery> back;
        Waiting unlucky = null;
        synchronized (this) {
            stumbled = false;
            polling--;
            long now = time.millis();
            returned = inbox.admit(arrived, now, latest(PUT_OFF));
            back = sources.isEmpty() ? inbox.drain(latest(Duration.ZERO)) : inbox.overdue(now, latest(Duration.ZERO));
            if (response.getReceivedMessagesCount() == 0) {
                inbox.expire(time.millis());
                unlucky = waiting.poll();
            }
        }
        returned.refused().forEach(delivery -> putOff(delivery, PUT_OFF));
        returned.tooSoon().forEach(delivery -> putOff(delivery, ofImpatience(delivery.unseen())));
        giveBack(back);
        serve(unlucky);
    }

    private void putOff(GcpDelivery delivery, Duration delay) {
        screen.released(delivery);
        var unused = settler.comeAgain(delivery, delay);
    }

    /** At once, and then ever later: what comes too soon again and again must not use up its attempts. */
    private static Duration ofImpatience(int times) {
        return times == 0 ? Duration.ZERO : Duration.ofSeconds(1L << Math.min(times, 5));
    }

    private void giveBack(List<GcpDelivery> deliveries) {
        deliveries.forEach(delivery -> putOff(delivery, Duration.ZERO));
    }

    private void serve() {
        serve(null);
    }

    /** Gives those that wait what there is for them; whose poll was empty gets nothing at least. */
    private void serve(@Nullable Waiting unlucky) {
        List<Runnable> served = new ArrayList<>();
        synchronized (this) {
            if (unlucky != null) {
                waiting.addFirst(unlucky);
            }
            Iterator<Waiting> all = waiting.iterator();
            while (all.hasNext()) {
                Waiting each = all.next();
                List<GcpDelivery> taken = take(each.max, each.source);
                if (!taken.isEmpty() || each.equals(unlucky)) {
                    all.remove();
                    served.add(() -> {
                        renew(taken);
                        each.fetch.complete(List.copyOf(taken));
                    });
                }
            }
            beatIfNeeded();
        }
        served.forEach(Runnable::run);
        pollAsNeeded();
    }

    /** Under the lock. What waits for a message that is to come again keeps its lease. */
    private void beatIfNeeded() {
        if (!beating && !inbox.isEmpty() && !closed) {
            beating = true;
            time.schedule(subscription.ackDeadline().dividedBy(2), this::beat);
        }
    }

    private void beat() {
        List<GcpDelivery> kept;
        List<GcpDelivery> back;
        synchronized (this) {
            beating = false;
            inbox.expire(time.millis());
            back = inbox.overdue(time.millis(), latest(Duration.ZERO));
            kept = inbox.awaiting();
        }
        giveBack(back);
        if (!kept.isEmpty()) {
            var unused = settler.extend(kept, subscription.ackDeadline());
        }
        serve();
    }
}
