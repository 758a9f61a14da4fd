package dev.fanfare.aws;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Delivery;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sqs.model.Message;

/**
 * Long polls as demand has it: one at a time while a queue gives less than it is asked for, more of them side by side when it
 * gives all of it; never for more messages than were asked for. Thread-safe.
 */
final class Polls implements Poll.Taker {
    /** SQS gives no more at once. */
    private static final int MOST_MESSAGES = 10;

    /** Under load. */
    private static final int MOST_POLLS = 10;

    private final Start start;
    private final Function<List<Message>, List<AwsDelivery>> reader;
    private final Function<AwsDelivery, CompletionStage<Void>> giveBack;
    private final Duration patience;
    private final TimeSource time;

    /** What polls brought beyond what was asked for last; for the next fetch. */
    private final Deque<AwsDelivery> spare = new ArrayDeque<>();

    private @Nullable CompletableFuture<List<Delivery>> fetch;
    private int wanted;
    private int underWay;
    private int requested;
    private boolean plenty;
    private boolean stopped;
    private boolean watching;

    /** Begins polls, or takes over those that are under way. */
    interface Start {
        /** A poll for at most so many messages. */
        Poll poll(int max, Poll.Taker taker);
    }

    /**
     * None yet.
     *
     * @param start begins a poll
     * @param reader makes deliveries of messages
     * @param giveBack takes what nobody fetches
     * @param patience as long as messages are kept that nobody fetches, and whose leases nobody extends therefore
     */
    Polls(
            Start start,
            Function<List<Message>, List<AwsDelivery>> reader,
            Function<AwsDelivery, CompletionStage<Void>> giveBack,
            Duration patience,
            TimeSource time) {
        this.start = start;
        this.reader = reader;
        this.giveBack = giveBack;
        this.patience = patience;
        this.time = time;
    }

    /** As {@link dev.fanfare.runtime.spi.Source#fetch}. */
    CompletionStage<List<Delivery>> fetch(int max) {
        CompletableFuture<List<Delivery>> mine = new CompletableFuture<>();
        List<Delivery> ready;
        List<Integer> more;
        synchronized (this) {
            if (stopped) {
                return CompletableFuture.completedFuture(List.of());
            }
            ready = take(max);
            wanted = max - ready.size();
            if (ready.isEmpty()) {
                fetch = mine;
            }
            more = due(ready.isEmpty());
        }
        more.forEach(this::start);
        if (!ready.isEmpty()) {
            mine.complete(ready);
        }
        return mine;
    }

    private List<Delivery> take(int max) {
        List<Delivery> taken = new ArrayList<>(Math.min(max, spare.size()));
        while (taken.size() < max && !spare.isEmpty()) {
            taken.add(spare.removeFirst());
        }
        return taken;
    }

    /** Under the lock: how much to ask for in each further poll. */
    private List<Integer> due(boolean waiting) {
        List<Integer> more = new ArrayList<>();
        while (requested < wanted && underWay < MOST_POLLS && ((waiting && underWay == 0) || plenty)) {
            int some = Math.min(MOST_MESSAGES, wanted - requested);
            if (underWay > 0 && some < MOST_MESSAGES) {
                break;
            }
            requested += some;
            underWay++;
            more.add(some);
        }
        return more;
    }

    private void start(int max) {
        try {
            int brings = start.poll(max, this).max();
            synchronized (this) {
                // One that was taken over may bring less; it may also have been answered already.
                requested += brings - max;
            }
        } catch (RuntimeException failure) {
            var unused = answered(max, List.of(), failure);
        }
    }

    @Override
    public synchronized boolean wants() {
        return !stopped;
    }

    @Override
    public CompletionStage<Void> answered(int max, List<Message> messages, @Nullable Throwable failure) {
        List<AwsDelivery> deliveries;
        try {
            deliveries = reader.apply(messages);
        } catch (RuntimeException unreadable) {
            // Whoever waits must hear of it; the messages come again when their lease lapses.
            return ended(max, List.of(), false, unreadable);
        }
        return ended(max, deliveries, messages.size() == max, failure);
    }

    private CompletionStage<Void> ended(
            int max, List<AwsDelivery> deliveries, boolean full, @Nullable Throwable failure) {
        CompletableFuture<List<Delivery>> waiting;
        List<Delivery> delivered = List.of();
        synchronized (this) {
            if (stopped) {
                return allGivenBack(deliveries);
            }
            underWay--;
            requested -= max;
            plenty = full;
            spare.addAll(deliveries);
            waiting = fetch;
            if (waiting != null && failure == null) {
                delivered = take(wanted);
                waiting = delivered.isEmpty() && underWay > 0 ? null : waiting;
            }
            fetch = waiting == null ? fetch : null;
            watchSpare();
        }
        if (waiting != null) {
            complete(waiting, delivered, failure);
        }
        return CompletableFuture.completedStage(null);
    }

    private static void complete(
            CompletableFuture<List<Delivery>> waiting, List<Delivery> delivered, @Nullable Throwable failure) {
        if (failure == null) {
            waiting.complete(delivered);
        } else {
            waiting.completeExceptionally(failure);
        }
    }

    /** Under the lock. */
    private void watchSpare() {
        if (!watching && !spare.isEmpty()) {
            watching = true;
            time.schedule(patience, () -> giveBackSpare(time.millis() - patience.toMillis()));
        }
    }

    /** Gives back what was received until then and is not fetched. */
    private void giveBackSpare(long until) {
        List<AwsDelivery> old = new ArrayList<>();
        synchronized (this) {
            while (!spare.isEmpty() && spare.getFirst().receivedAt() <= until) {
                old.add(spare.removeFirst());
            }
            watching = false;
            watchSpare();
        }
        var unused = allGivenBack(old);
    }

    private CompletionStage<Void> allGivenBack(List<AwsDelivery> deliveries) {
        return CompletableFuture.allOf(deliveries.stream()
                .map(delivery -> giveBack.apply(delivery).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new));
    }

    /** Nothing is handed out any more; what polls bring that nobody takes over is given back. */
    void stop() {
        CompletableFuture<List<Delivery>> waiting;
        synchronized (this) {
            stopped = true;
            waiting = fetch;
            fetch = null;
        }
        giveBackSpare(Long.MAX_VALUE);
        if (waiting != null) {
            waiting.complete(List.of());
        }
    }
}
