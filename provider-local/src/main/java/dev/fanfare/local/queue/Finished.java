package dev.fanfare.local.queue;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Grants of which consumers ended the last lease without the subscription's lock, until it looks. Thread-safe, without a lock. */
final class Finished {
    private final AtomicReference<@Nullable Grant> last = new AtomicReference<>();

    /** Adds a grant of which nothing is left, once. */
    void add(Grant grant) {
        Grant before;
        do {
            before = last.get();
            grant.finishedBefore = before;
        } while (!last.compareAndSet(before, grant));
    }

    /** Takes out all: the last of them, which leads to those before; null if there are none. */
    @Nullable
    Grant takeAll() {
        return last.get() == null ? null : last.getAndSet(null);
    }
}
