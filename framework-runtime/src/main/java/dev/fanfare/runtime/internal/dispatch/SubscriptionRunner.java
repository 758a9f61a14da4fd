package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.Interceptor;
import dev.fanfare.runtime.SubscriptionControl;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.binding.Publishers;
import dev.fanfare.runtime.internal.codec.EventCodec;
import dev.fanfare.runtime.internal.lifecycle.HealthCell;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Transport;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs one subscription: fetch, lease, permits and order, attempt, outcome. Thread-safe. */
public final class SubscriptionRunner implements SubscriptionControl {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");

    private final HealthCell health;
    private final Backlog backlog;
    private final LeaseKeeper leases;
    private final Attempts attempts;
    private final Fetcher fetcher;
    private final Workers workers;
    private final TimeSource time;

    /** A subscription that is not started. */
    public SubscriptionRunner(
            SubscriptionSpec spec,
            EventCodec<?> codec,
            Publishers publishers,
            List<Interceptor> interceptors,
            Transport transport,
            Executor threads,
            StallWatch watch,
            HealthCell health,
            TimeSource time) {
        this.time = time;
        this.health = health;
        this.backlog = new Backlog(spec.concurrency(), spec.subscription().batch());
        this.leases = new LeaseKeeper(spec, backlog, time);
        this.workers = new Workers(threads, watch, backlog, this::work);
        this.fetcher = new Fetcher(
                () -> transport.open(spec.subscription()),
                backlog::room,
                spec.concurrency(),
                this::fetched,
                health,
                time,
                threads);
        this.attempts = new Attempts(
                new HandlerCall(spec, codec, publishers, interceptors),
                new Judge(
                        RetrySchedule.of(spec.subscription().retry()),
                        spec.binding().never()),
                new Settlement(spec, time),
                backlog,
                workers,
                leases,
                fetcher,
                time);
    }

    /** Starts fetching. */
    public synchronized void start() {
        backlog.open();
        fetcher.run();
    }

    @Override
    public synchronized void pause() {
        if (fetcher.state() == State.UP) {
            halt(State.PAUSED);
        }
    }

    @Override
    public synchronized void resume() {
        if (fetcher.state() == State.PAUSED) {
            start();
        }
    }

    @Override
    public State state() {
        return health.entry().state();
    }

    /** Fetches no more and gives back what was not started; handlers go on. */
    public synchronized void stop() {
        halt(State.STOPPED);
    }

    /** Waits, after {@link #stop}, until every message's outcome is at the broker; false if that took longer. */
    public boolean awaitSettled(long nanos) throws InterruptedException {
        return fetcher.awaitClosed(nanos);
    }

    /** Interrupts the handlers that still run. */
    public void interruptHandlers(String reason) {
        leases.cutAll(() -> new InterruptedException(reason));
    }

    private void halt(State target) {
        fetcher.halt(target);
        backlog.shut().forEach(attempts::release);
    }

    private void fetched(OpenSource source, List<Delivery> deliveries) {
        long now = time.millis();
        List<InFlight> messages = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            messages.add(new InFlight(delivery, source, now));
        }
        int hired = backlog.admit(messages);
        if (hired < 0) {
            messages.forEach(attempts::release);
            return;
        }
        leases.fetched();
        workers.start(hired);
    }

    /** One worker: handles what is ready, fetches when nothing is, and leaves when there is nothing to fetch. */
    private void work() {
        Worker worker = new Worker();
        Execution execution = next(worker);
        while (execution != null) {
            Execution following = handle(execution, worker);
            if (worker.isDismissed()) {
                // Another one goes on. It may get stuck this moment, and must not be the only one to fetch or to be
                // watched.
                fetcher.pump();
                workers.start(0);
                return;
            }
            worker.goesOn(following != null);
            execution = following == null ? next(worker) : following;
        }
    }

    private @Nullable Execution handle(Execution execution, Worker worker) {
        try {
            return attempts.run(execution, worker);
        } catch (RuntimeException | Error unexpected) {
            // Whatever a handler does is an outcome, so this is none of its doing; the worker must live on.
            LOG.log(Level.ERROR, "Fanfare failed to end an attempt; this is a bug, please report it.", unexpected);
            return null;
        }
    }

    private @Nullable Execution next(Worker worker) {
        Execution ready = backlog.take(time.millis());
        if (ready != null) {
            return ready;
        }
        fetcher.pump();
        return backlog.takeOrLeave(worker, time.millis());
    }
}
