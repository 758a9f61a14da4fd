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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs one subscription: fetch, lease, permits and order, attempt, outcome. Thread-safe. */
public final class SubscriptionRunner implements SubscriptionControl {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.dispatch");

    private final HealthCell health;
    private final Backlog backlog;
    private final LeaseKeeper leases;
    private final HandlerCall call;
    private final Judge judge;
    private final Settlement settlement;
    private final Fetcher fetcher;
    private final Workers workers;
    private final TimeSource time;
    private final int batch;

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
        this.batch = spec.subscription().batch() ? spec.concurrency() : 1;
        this.backlog = new Backlog(spec.concurrency(), spec.subscription().batch());
        this.leases = new LeaseKeeper(spec, backlog, time);
        this.call = new HandlerCall(spec, codec, publishers, interceptors);
        this.judge = new Judge(
                RetrySchedule.of(spec.subscription().retry()), spec.binding().never());
        this.settlement = new Settlement(spec, time);
        this.workers = new Workers(threads, watch, backlog, this::work);
        this.fetcher = new Fetcher(
                () -> transport.open(spec.subscription()), backlog::room, this::fetched, health, time, threads);
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
        backlog.shut().forEach(this::release);
    }

    private void fetched(OpenSource source, List<Delivery> deliveries) {
        long now = time.millis();
        List<InFlight> messages = new ArrayList<>(deliveries.size());
        for (Delivery delivery : deliveries) {
            messages.add(new InFlight(delivery, source, now));
        }
        int hired = backlog.admit(messages);
        if (hired < 0) {
            messages.forEach(this::release);
            return;
        }
        leases.fetched();
        workers.start(hired);
    }

    /** One worker: handles what is ready, fetches when nothing is, and leaves when there is nothing to fetch. */
    private void work() {
        Worker worker = new Worker();
        for (List<InFlight> messages = next(worker); !messages.isEmpty(); messages = next(worker)) {
            try {
                attempt(messages, worker);
            } catch (RuntimeException | Error unexpected) {
                // Whatever a handler does is an outcome, so this is none of its doing; the worker must live on.
                LOG.log(Level.ERROR, "Fanfare failed to end an attempt; this is a bug, please report it.", unexpected);
            }
            if (worker.isDismissed()) {
                // Another one goes on. It may get stuck this moment, and must not be the only one to fetch or to be
                // watched.
                fetcher.pump();
                workers.start(0);
                return;
            }
        }
    }

    private List<InFlight> next(Worker worker) {
        List<InFlight> ready = backlog.take(batch);
        if (!ready.isEmpty()) {
            return ready;
        }
        fetcher.pump();
        return backlog.takeOrLeave(batch, worker);
    }

    private void attempt(List<InFlight> messages, Worker worker) {
        long begun = System.nanoTime();
        Execution execution = new Execution(messages, time.millis());
        leases.begun(execution);
        CompletableFuture<Void> result = null;
        Throwable failure = null;
        try {
            result = call.run(messages).toCompletableFuture();
        } catch (Throwable thrown) {
            // Any Throwable is a failed attempt; an Error of the handler must not end the worker.
            failure = thrown;
        }
        failure = execution.returned(failure);
        boolean interrupted = Thread.interrupted();
        long nanos = System.nanoTime() - begun;
        if (result == null || result.isDone() || failure != null) {
            ended(execution, nanos, failure == null ? failureOf(result, interrupted) : failure, worker);
        } else {
            endLater(execution, nanos, result);
        }
    }

    /** The handler's result is still to come; until then the call can be cut. */
    private void endLater(Execution execution, long nanos, CompletionStage<Void> result) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        CompletionStage<Void> cuttable = outcome;
        cuttable.whenComplete((done, thrown) -> {
            ended(execution, nanos, execution.failure(thrown), null);
            // No worker: nobody else may come by to use the room that this makes.
            pumpIfStarving();
        });
        result.whenComplete((done, thrown) -> complete(outcome, thrown));
        execution.awaits(outcome);
    }

    private static void complete(CompletableFuture<Void> outcome, @Nullable Throwable failure) {
        if (failure == null) {
            outcome.complete(null);
        } else {
            outcome.completeExceptionally(failure);
        }
    }

    private static @Nullable Throwable failureOf(@Nullable CompletableFuture<Void> result, boolean interrupted) {
        if (result != null && result.isCompletedExceptionally()) {
            return result.handle((done, failure) -> failure).join();
        }
        return interrupted ? new InterruptedException("The handler's thread was interrupted.") : null;
    }

    private void ended(Execution execution, long nanos, @Nullable Throwable thrown, @Nullable Worker worker) {
        Throwable failure = thrown == null ? null : Failures.speaking(thrown);
        List<InFlight> messages = execution.messages();
        if (failure == null && messages.size() == 1) {
            endedWell(messages.get(0), nanos, worker);
            return;
        }
        backlog.handled(messages, nanos, worker);
        for (InFlight message : messages) {
            Verdict verdict =
                    judge.judge(message.message().id(), message.message().attempt(), failure);
            settle(message, verdict, carryOut(message, verdict));
        }
    }

    /** The common case, with as few steps as it can have. */
    private void endedWell(InFlight message, long nanos, @Nullable Worker worker) {
        CompletableFuture<Void> acked = carryOut(message, Verdict.ACK);
        if (acked.isDone() && !acked.isCompletedExceptionally()) {
            try {
                workers.start(backlog.done(message, nanos, worker));
            } finally {
                message.source().settled();
            }
        } else {
            backlog.handled(List.of(message), nanos, worker);
            settle(message, Verdict.ACK, acked);
        }
    }

    private CompletableFuture<Void> carryOut(InFlight message, Verdict verdict) {
        return settlement.carryOut(message, verdict).toCompletableFuture();
    }

    private void settle(InFlight message, Verdict verdict, CompletableFuture<Void> carriedOut) {
        if (carriedOut.isDone()) {
            settled(message, verdict, carriedOut);
        } else {
            CompletableFuture<?> unused = carriedOut.whenComplete((done, failure) -> {
                settled(message, verdict, carriedOut);
                // The broker may have been so slow that fetching had to stop for it.
                pumpIfStarving();
            });
        }
    }

    private void settled(InFlight message, Verdict verdict, CompletableFuture<Void> carriedOut) {
        Throwable failure = failureOf(carriedOut, false);
        if (failure != null) {
            settlement.notCarriedOut(message, failure);
        }
        try {
            if (failure != null || verdict instanceof Verdict.Retry) {
                backlog.failed(message).forEach(this::release);
            } else {
                workers.start(backlog.settled(message));
            }
        } finally {
            message.source().settled();
        }
    }

    /** Gives a message back that was not started; its permit is already free. */
    private void release(InFlight message) {
        message.source().release(message.delivery()).whenComplete((done, failure) -> {
            if (failure != null) {
                settlement.notCarriedOut(message, failure);
            }
            backlog.released();
            pumpIfStarving();
        });
    }

    /** Worker or not, this may be the thread that makes room. */
    private void pumpIfStarving() {
        if (backlog.starving()) {
            fetcher.pump();
        }
    }
}
