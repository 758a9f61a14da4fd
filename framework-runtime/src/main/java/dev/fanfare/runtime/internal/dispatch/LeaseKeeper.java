package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Delivery;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Extends the leases of what is held, batched, at half the ack deadline, and cuts calls that outlast the time-out: after
 * that a lease is extended no more. Thread-safe. One timer per subscription, and none while it is idle.
 */
final class LeaseKeeper {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.lease");

    private final SubscriptionSpec spec;
    private final Backlog backlog;
    private final TimeSource time;
    private final long beatMillis;
    private boolean beating;
    private final AtomicBoolean watching = new AtomicBoolean();

    LeaseKeeper(SubscriptionSpec spec, Backlog backlog, TimeSource time) {
        this.spec = spec;
        this.backlog = backlog;
        this.time = time;
        this.beatMillis = spec.subscription().ackDeadline().toMillis() / 2;
    }

    /** Messages were fetched: their leases are kept from now. */
    synchronized void fetched() {
        if (!beating) {
            beating = true;
            time.schedule(Duration.ofMillis(beatMillis), this::beat);
        }
    }

    /** A call begins, on messages that know it from now. */
    void begun(Execution execution) {
        // Known before the watch is looked at: whoever ends it at this moment finds the call afterwards.
        for (InFlight message : execution.messages()) {
            message.handledBy(execution);
        }
        if (!watching.get()) {
            watch(execution.startedAt());
        }
    }

    /** Cuts every call, with a reason for each. */
    void cutAll(Supplier<Throwable> reason) {
        running(backlog.held()).forEach(execution -> execution.cut(reason.get()));
    }

    private static Set<Execution> running(List<InFlight> held) {
        Set<Execution> running = new LinkedHashSet<>();
        for (InFlight message : held) {
            Execution execution = message.execution();
            if (execution != null) {
                running.add(execution);
            }
        }
        return running;
    }

    private void beat() {
        List<InFlight> held;
        synchronized (this) {
            // Looked at under the lock: what is fetched after this look finds that the beat has ended.
            held = backlog.held();
            beating = !held.isEmpty();
            if (beating) {
                time.schedule(Duration.ofMillis(beatMillis), this::beat);
            }
        }
        long now = time.millis();
        Map<OpenSource, List<Delivery>> due = new LinkedHashMap<>();
        for (InFlight message : held) {
            // A lease younger than half a beat is good until the next one.
            if (now - message.leasedAt() >= beatMillis / 2 && !isCut(message)) {
                message.leased(now);
                due.computeIfAbsent(message.source(), source -> new ArrayList<>())
                        .add(message.delivery());
            }
        }
        due.forEach(this::extend);
    }

    /** A call that was cut and goes on nevertheless: another consumer may have its messages. */
    private static boolean isCut(InFlight message) {
        Execution execution = message.execution();
        return execution != null && execution.isCut();
    }

    private void extend(OpenSource source, List<Delivery> deliveries) {
        CompletionStage<Void> extended;
        try {
            extended = source.source().extend(deliveries);
        } catch (RuntimeException failure) {
            extended = CompletableFuture.failedFuture(failure);
        }
        extended.whenComplete((done, failure) -> {
            if (failure != null) {
                LOG.log(
                        Level.WARNING,
                        "Extending the leases of " + deliveries.size() + " messages of "
                                + spec.subscription().path() + " failed; they may be delivered again.",
                        failure);
            }
        });
    }

    /** Looks for overdue calls when one that began then is; one watch at a time. */
    private void watch(long begunAt) {
        if (watching.compareAndSet(false, true)) {
            lookWhenDue(begunAt);
        }
    }

    private void lookWhenDue(long begunAt) {
        long due = begunAt + spec.timeout().toMillis() - time.millis();
        time.schedule(Duration.ofMillis(due), this::cutOverdue);
    }

    private void cutOverdue() {
        long begunBefore = time.millis() - spec.timeout().toMillis();
        for (Execution execution : running(backlog.held())) {
            if (execution.startedAt() <= begunBefore) {
                execution.cut(new TimeoutException(
                        "The handler ran longer than its timeout of " + spec.timeout() + " and was interrupted."));
            }
        }
        OptionalLong oldest = oldest();
        if (oldest.isPresent()) {
            lookWhenDue(oldest.getAsLong());
            return;
        }
        watching.set(false);
        // A call that began meanwhile and still saw the watch has nobody else to look after it.
        oldest().ifPresent(this::watch);
    }

    /** When the oldest call began that is not cut. */
    private OptionalLong oldest() {
        return running(backlog.held()).stream()
                .filter(execution -> !execution.isCut())
                .mapToLong(Execution::startedAt)
                .min();
    }
}
