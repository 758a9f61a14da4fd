package dev.fanfare.runtime.internal.dispatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One call of a handler, which can be cut short: its thread is interrupted, or its unfinished result given up. Thread-safe. */
final class Execution {
    private final List<InFlight> messages;
    private final long startedAt;
    private @Nullable Thread thread;
    private @Nullable CompletableFuture<Void> pending;
    private @Nullable Throwable cut;

    /**
     * A call that begins on the current thread.
     *
     * @param startedAt milliseconds of the time source
     */
    Execution(List<InFlight> messages, long startedAt) {
        this.messages = messages;
        this.startedAt = startedAt;
        this.thread = Thread.currentThread();
    }

    List<InFlight> messages() {
        return messages;
    }

    long startedAt() {
        return startedAt;
    }

    /**
     * The handler has returned to its thread, which nothing interrupts any more; returns what the attempt has failed with
     * so far.
     */
    synchronized @Nullable Throwable returned(@Nullable Throwable thrown) {
        thread = null;
        return failure(thrown);
    }

    /** The handler's result is still to come; completes the future if the call was cut short meanwhile. */
    void awaits(CompletableFuture<Void> result) {
        Throwable reason;
        synchronized (this) {
            pending = result;
            reason = cut;
        }
        if (reason != null) {
            result.completeExceptionally(reason);
        }
    }

    /** Ends the call from outside, once; the attempt has then failed, whatever the handler does. */
    void cut(Throwable reason) {
        CompletableFuture<Void> unfinished;
        synchronized (this) {
            if (cut != null) {
                return;
            }
            cut = reason;
            if (thread != null) {
                thread.interrupt();
            }
            unfinished = pending;
        }
        if (unfinished != null) {
            unfinished.completeExceptionally(reason);
        }
    }

    synchronized boolean isCut() {
        return cut != null;
    }

    /** What the attempt has failed with: why it was cut, with what the handler made of that, or the handler's own failure. */
    synchronized @Nullable Throwable failure(@Nullable Throwable thrown) {
        if (cut != null && thrown != null && thrown != cut) {
            cut.addSuppressed(thrown);
        }
        return cut != null ? cut : thrown;
    }
}
