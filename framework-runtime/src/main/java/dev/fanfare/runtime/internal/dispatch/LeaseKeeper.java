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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
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
    private final Set<Execution> running = new LinkedHashSet<>();
    private boolean beating;
    private boolean watching;

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

    /** A call begins. */
    synchronized void begun(Execution execution) {
        running.add(execution);
        if (!watching) {
            watch(execution);
        }
    }

    /** A call has its outcome. */
    synchronized void ended(Execution execution) {
        running.remove(execution);
    }

    /** Cuts every call, with a reason for each. */
    void cutAll(Supplier<Throwable> reason) {
        List<Execution> all;
        synchronized (this) {
            all = List.copyOf(running);
        }
        all.forEach(execution -> execution.cut(reason.get()));
    }

    private void beat() {
        List<InFlight> held = backlog.held();
        synchronized (this) {
            beating = !held.isEmpty();
            if (beating) {
                time.schedule(Duration.ofMillis(beatMillis), this::beat);
            }
        }
        Set<InFlight> lapsing = lapsing();
        long now = time.millis();
        Map<OpenSource, List<Delivery>> due = new LinkedHashMap<>();
        for (InFlight message : held) {
            // A lease younger than half a beat is good until the next one.
            if (now - message.leasedAt() >= beatMillis / 2 && !lapsing.contains(message)) {
                message.leased(now);
                due.computeIfAbsent(message.source(), source -> new ArrayList<>())
                        .add(message.delivery());
            }
        }
        due.forEach(this::extend);
    }

    /** The messages of calls that were cut and go on nevertheless: another consumer may have them. */
    private synchronized Set<InFlight> lapsing() {
        Set<InFlight> lapsing = new LinkedHashSet<>();
        running.stream().filter(Execution::isCut).forEach(execution -> lapsing.addAll(execution.messages()));
        return lapsing;
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

    private void watch(Execution oldest) {
        watching = true;
        long due = oldest.startedAt() + spec.timeout().toMillis() - time.millis();
        time.schedule(Duration.ofMillis(due), this::cutOverdue);
    }

    private void cutOverdue() {
        List<Execution> overdue = new ArrayList<>();
        synchronized (this) {
            watching = false;
            long begunBefore = time.millis() - spec.timeout().toMillis();
            for (Execution execution : running) {
                if (execution.startedAt() > begunBefore) {
                    watch(execution);
                    break;
                }
                overdue.add(execution);
            }
        }
        overdue.forEach(execution -> execution.cut(new TimeoutException(
                "The handler ran longer than its timeout of " + spec.timeout() + " and was interrupted.")));
    }
}
