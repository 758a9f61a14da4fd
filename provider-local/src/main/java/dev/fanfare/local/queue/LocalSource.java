package dev.fanfare.local.queue;

import dev.fanfare.local.queue.Conduct.Late;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.Failure;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One consumer of a subscription. Thread-safe. A delivery whose lease has lapsed, or that was settled before, settles
 * nothing: the stage fails and says so. After {@link #close} nothing can be settled.
 */
public final class LocalSource implements Source {
    /** A stage without the methods of a future: nobody can complete or change it for the others. */
    private static final CompletionStage<Void> DONE = CompletableFuture.completedStage(null);

    private final LocalSubscription subscription;
    private final TimeSource time;
    private final Consumer<LocalSource> onClose;
    private volatile boolean closed;

    public LocalSource(LocalSubscription subscription, TimeSource time, Consumer<LocalSource> onClose) {
        this.subscription = subscription;
        this.time = time;
        this.onClose = onClose;
        subscription.join(this);
    }

    TimeSource time() {
        return time;
    }

    @Override
    public CompletionStage<List<Delivery>> fetch(int max) {
        if (max < 1) {
            throw new IllegalArgumentException("A fetch is for at least 1 message, not " + max + ".");
        }
        return subscription.fetch(this, max);
    }

    @Override
    public CompletionStage<Void> ack(Delivery delivery) {
        Lease lease = own(delivery);
        if (lease == null) {
            return foreign();
        }
        return !closed && subscription.acknowledge(lease, time)
                ? subscription.settled(time)
                : late(lease, mayBeLate(Late.ACKS_COMPLETE));
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay) {
        return settle(delivery, (holdings, lease) -> holdings.delay(lease, delay, null), mayBeLate(Late.COMPLETES));
    }

    @Override
    public CompletionStage<Void> retry(Delivery delivery, Duration delay, Failure failure) {
        return settle(delivery, (holdings, lease) -> holdings.delay(lease, delay, failure), mayBeLate(Late.COMPLETES));
    }

    @Override
    public CompletionStage<Void> release(Delivery delivery) {
        return settle(delivery, Holdings::giveBack, mayBeLate(Late.COMPLETES));
    }

    @Override
    public CompletionStage<Void> deadLetter(Delivery delivery, String diagnostics) {
        // Read here, for it is long, and the subscription's lock is for what is short.
        Diagnostics read = DiagnosticsCodec.read(diagnostics);
        // Whoever hears that it is a dead letter must find it.
        return settle(delivery, (holdings, lease) -> holdings.bury(lease, diagnostics, read), false);
    }

    @Override
    public CompletionStage<Void> extend(List<Delivery> deliveries) {
        List<Lease> leases = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            Lease lease = own(delivery);
            if (lease == null) {
                return foreign();
            }
            leases.add(lease);
        }
        int lapsed = subscription.extend(leases, closed, time);
        return lapsed == 0 || (!closed && mayBeLate(Late.COMPLETES))
                ? DONE
                : CompletableFuture.failedStage(new FanfareException(lapsed + " of " + leases.size()
                        + " messages of \"" + subscription.definition().path()
                        + "\" are not leased by this consumer any more, or have been for as long as they may;"
                        + " they may be delivered again."));
    }

    @Override
    public void stopFetching() {
        subscription.leave(this);
    }

    @Override
    public void close() {
        stopFetching();
        closed = true;
        onClose.accept(this);
    }

    private CompletionStage<Void> settle(Delivery delivery, Holdings.Outcome outcome, boolean mayBeLate) {
        Lease lease = own(delivery);
        if (lease == null) {
            return foreign();
        }
        return !closed && subscription.settle(lease, outcome, time)
                ? subscription.settled(time)
                : late(lease, mayBeLate);
    }

    /** An outcome that has no effect: complete if this queue takes it nevertheless, and failed otherwise. */
    private CompletionStage<Void> late(Lease lease, boolean taken) {
        return taken && !closed ? DONE : notSettled(lease);
    }

    /** Whether the queue takes that much without effect. */
    private boolean mayBeLate(Late taken) {
        return subscription.conduct().late().compareTo(taken) >= 0;
    }

    private CompletionStage<Void> notSettled(Lease lease) {
        return CompletableFuture.failedStage(new FanfareException("Message " + lease.brokerId() + " of \""
                + subscription.definition().path() + "\" was not settled: "
                + (closed
                        ? "its consumer is closed"
                        : "its lease has lapsed, it was settled before, or it is not its turn")
                + ". It may be delivered again; keep the lease until the message is settled."));
    }

    private @Nullable Lease own(Delivery delivery) {
        return delivery instanceof Lease lease && lease.source == this ? lease : null;
    }

    private CompletionStage<Void> foreign() {
        return CompletableFuture.failedStage(new IllegalArgumentException("The delivery is not of this consumer of \""
                + subscription.definition().path() + "\"; settle it at the one that fetched it."));
    }
}
