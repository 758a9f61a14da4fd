package dev.fanfare.runtime.internal.dispatch;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * One call of a handler, which can be cut short: its thread is interrupted, or its unfinished result given up. Thread-safe,
 * by the backlog's lock: the call ends where that is held anyway.
 */
final class Execution {
    private final Object lock;
    private final List<InFlight> messages;
    private final long startedAt;
    private @Nullable Thread thread;
    private @Nullable CompletableFuture<Void> pending;
    private volatile @Nullable Throwable cut;

    /**
     * A call that begins on the current thread.
     *
     * @param lock the backlog
     * @param startedAt milliseconds of the time source
     */
    Execution(Object lock, List<InFlight> messages, long startedAt) {
        this.lock = lock;
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

    /** The handler has returned to its thread, which nothing interrupts any more. */
    void returned() {
        synchronized (lock) {
            thread = null;
        }
    }

    /** As {@link #returned}, in the thread of the call and under the lock: an interruption that came too late is forgotten. */
    void left() {
        thread = null;
        if (cut != null) {
            boolean unused = Thread.interrupted();
        }
    }

    /** The handler's result is still to come; completes the future if the call was cut short meanwhile. */
    void awaits(CompletableFuture<Void> result) {
        Throwable reason;
        synchronized (lock) {
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
        synchronized (lock) {
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

    boolean isCut() {
        return cut != null;
    }

    /** What the attempt has failed with: why it was cut, with what the handler made of that, or the handler's own failure. */
    @Nullable
    Throwable failure(@Nullable Throwable thrown) {
        Throwable reason = cut;
        if (reason != null && thrown != null && thrown != reason) {
            reason.addSuppressed(thrown);
        }
        return reason != null ? reason : thrown;
    }
}
