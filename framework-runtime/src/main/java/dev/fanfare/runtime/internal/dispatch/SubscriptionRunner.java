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
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Runs one subscription: fetch, lease, permits and order, attempt, outcome. Thread-safe. */
public final class SubscriptionRunner implements SubscriptionControl {
    private final SubscriptionSpec spec;
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
        this.spec = spec;
        this.time = time;
        this.batch = spec.subscription().batch() ? spec.concurrency() : 1;
        this.backlog = new Backlog(spec.concurrency(), spec.subscription().batch());
        this.leases = new LeaseKeeper(spec, backlog, time);
        this.call = new HandlerCall(spec, codec, publishers, interceptors);
        this.judge = new Judge(
                RetrySchedule.of(spec.subscription().retry()), spec.binding().never());
        this.settlement = new Settlement(spec, time);
        this.workers = new Workers(threads, watch, backlog, this::work);
        this.fetcher = new Fetcher(
                () -> transport.open(spec.subscription()), backlog::room, this::fetched, health, time);
    }

    /** Starts fetching. */
    public void start() {
        backlog.open();
        fetcher.run();
    }

    @Override
    public void pause() {
        if (fetcher.state() != State.STOPPED) {
            halt(State.PAUSED);
        }
    }

    @Override
    public void resume() {
        if (fetcher.state() == State.PAUSED) {
            start();
        }
    }

    @Override
    public State state() {
        return fetcher.state();
    }

    /** Fetches no more and gives back what was not started; handlers go on. */
    public void stop() {
        halt(State.STOPPED);
    }

    /** Waits until every handler has ended and its outcome is at the broker; false if that took longer than so many nanoseconds. */
    public boolean awaitEmpty(long nanos) throws InterruptedException {
        return backlog.awaitEmpty(nanos);
    }

    /** Interrupts the handlers that still run. */
    public void interruptHandlers(Throwable reason) {
        leases.cutAll(reason);
    }

    private void halt(State target) {
        fetcher.halt(target);
        backlog.shut().forEach(this::release);
    }

    private void fetched(OpenSource source, List<Delivery> deliveries) {
        long now = time.millis();
        List<InFlight> messages = deliveries.stream()
                .map(delivery -> new InFlight(delivery, source, now))
                .toList();
        int hired = backlog.admit(messages);
        if (hired < 0) {
            // Paused or stopped at this very moment.
            messages.forEach(this::release);
            return;
        }
        leases.fetched();
        workers.start(hired);
    }

    /** One worker: handles what is ready, fetches when nothing is, and leaves when there is nothing to fetch. */
    private void work() {
        for (List<InFlight> messages = next(); !messages.isEmpty(); messages = next()) {
            attempt(messages);
        }
    }

    private List<InFlight> next() {
        List<InFlight> ready = backlog.take(batch);
        if (!ready.isEmpty()) {
            return ready;
        }
        fetcher.pump();
        return backlog.takeOrLeave(batch);
    }

    private void attempt(List<InFlight> messages) {
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
        execution.returned();
        boolean interrupted = Thread.interrupted();
        long nanos = System.nanoTime() - begun;
        if (result == null || result.isDone()) {
            ended(execution, nanos, failure == null ? failureOf(result, interrupted) : failure);
        } else {
            CompletableFuture<Void> outcome = new CompletableFuture<>();
            outcome.whenComplete((done, thrown) -> ended(execution, nanos, thrown));
            result.whenComplete((done, thrown) -> complete(outcome, thrown));
            execution.awaits(outcome);
        }
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

    private void ended(Execution execution, long nanos, @Nullable Throwable thrown) {
        leases.ended(execution);
        Throwable failure = execution.failure(thrown);
        List<InFlight> messages = execution.messages();
        backlog.handled(messages.size(), nanos);
        for (InFlight message : messages) {
            settle(message, judge.judge(message.message().id(), message.message().attempt(), failure));
        }
        // Worker or not, this may be the thread that frees the last permit.
        if (backlog.starving()) {
            fetcher.pump();
        }
    }

    private void settle(InFlight message, Verdict verdict) {
        CompletionStage<Void> carriedOut = settlement.carryOut(message, verdict);
        carriedOut.whenComplete((done, failure) -> {
            if (failure != null) {
                settlement.notCarriedOut(message, failure);
            }
            message.source().settled();
            if (failure != null || verdict instanceof Verdict.Retry) {
                backlog.failed(message).forEach(this::release);
            } else {
                workers.start(backlog.settled(message));
            }
        });
    }

    /** Gives a message back that was not started; its permit is already free. */
    private void release(InFlight message) {
        message.source()
                .source()
                .release(message.delivery())
                .whenComplete((done, failure) -> {
                    if (failure != null) {
                        settlement.notCarriedOut(message, failure);
                    }
                    message.source().settled();
                });
    }
}
