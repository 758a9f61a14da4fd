package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.TimeSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The way of fetched messages from the call of their handler to the outcome at the broker. Thread-safe. */
final class Attempts {
    private final HandlerCall call;
    private final Judge judge;
    private final Settlement settlement;
    private final Backlog backlog;
    private final Workers workers;
    private final LeaseKeeper leases;
    private final Fetcher fetcher;
    private final TimeSource time;

    Attempts(
            HandlerCall call,
            Judge judge,
            Settlement settlement,
            Backlog backlog,
            Workers workers,
            LeaseKeeper leases,
            Fetcher fetcher,
            TimeSource time) {
        this.call = call;
        this.judge = judge;
        this.settlement = settlement;
        this.backlog = backlog;
        this.workers = workers;
        this.leases = leases;
        this.fetcher = fetcher;
        this.time = time;
    }

    /**
     * Makes one attempt and carries out its outcome; returns once the handler has, which may have its result still to come.
     *
     * @return what the worker handles next; null if it has to look
     */
    @Nullable
    Execution run(Execution execution, Worker worker) {
        List<InFlight> messages = execution.messages();
        worker.begins();
        leases.begun(execution);
        CompletableFuture<Void> result = null;
        Throwable thrown = null;
        try {
            result = call.run(messages).toCompletableFuture();
        } catch (Throwable any) {
            // Any Throwable is a failed attempt; an Error of the handler must not end the worker.
            thrown = any;
        }
        long nanos = worker.ended();
        if (messages.size() == 1 && isWell(result) && !execution.isCut() && !isInterrupted()) {
            return endedWell(messages.get(0), nanos, worker);
        }
        execution.returned();
        Throwable failure = execution.failure(thrown);
        boolean interrupted = Thread.interrupted();
        if (result != null && !result.isDone() && failure == null) {
            endLater(execution, nanos, result);
        } else {
            ended(execution, nanos, failure == null ? failureOf(result, interrupted) : failure, worker);
        }
        return null;
    }

    private static boolean isWell(@Nullable CompletableFuture<Void> result) {
        return result != null && result.isDone() && !result.isCompletedExceptionally();
    }

    private static boolean isInterrupted() {
        return Thread.currentThread().isInterrupted();
    }

    /** The common case, with as few steps as it can have. */
    private @Nullable Execution endedWell(InFlight message, long nanos, Worker worker) {
        CompletableFuture<Void> acked = carryOut(message, Verdict.ACK);
        if (!isWell(acked)) {
            backlog.handled(List.of(message), nanos, worker);
            settle(message, Verdict.ACK, acked);
            return null;
        }
        Execution next = backlog.done(message, nanos, worker, time.millis());
        try {
            if (worker.others() != Worker.NOTHING) {
                workers.start(worker.others());
            }
        } finally {
            if (worker.endedLast()) {
                message.source().settled();
            }
        }
        return next;
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
        backlog.handled(messages, nanos, worker);
        for (InFlight message : messages) {
            Verdict verdict =
                    judge.judge(message.message().id(), message.message().attempt(), failure);
            settle(message, verdict, carryOut(message, verdict));
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
    void release(InFlight message) {
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
