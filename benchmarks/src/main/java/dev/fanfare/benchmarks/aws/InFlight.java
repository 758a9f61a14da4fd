package dev.fanfare.benchmarks.aws;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Bounds what is under way, and waits for the rest of it. Thread-safe. */
final class InFlight {
    private final int most;
    private final Semaphore permits;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    InFlight(int most) {
        this.most = most;
        this.permits = new Semaphore(most);
    }

    /** Begins something once there is room. */
    void begin(Supplier<? extends CompletionStage<?>> call) throws InterruptedException {
        permits.acquire();
        var unused = call.get().whenComplete((done, thrown) -> {
            failure.compareAndSet(null, thrown);
            permits.release();
        });
    }

    /**
     * Waits until nothing is under way.
     *
     * @throws IllegalStateException if something failed
     */
    void await() throws InterruptedException {
        permits.acquire(most);
        permits.release(most);
        Throwable thrown = failure.get();
        if (thrown != null) {
            throw new IllegalStateException(thrown);
        }
    }
}
