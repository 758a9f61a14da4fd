package dev.fanfare.local.queue;

import dev.fanfare.runtime.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The one timer of a subscription. Not thread-safe: the subscription's lock guards it. It is moved only to an earlier time;
 * one that goes off too early finds nothing due and is set anew, which costs less than moving it with every message.
 */
final class Alarm {
    private final Wake wake;
    private TimeSource.@Nullable Timer timer;
    private @Nullable LocalSource owner;
    private long at = Long.MAX_VALUE;

    Alarm(Wake wake) {
        this.wake = wake;
    }

    /** What the alarm does, on the clock's thread and without the lock: take the lock, call {@link #rang}, and look. */
    interface Wake {
        void wake(TimeSource time, long due);
    }

    /** Goes off at that time or earlier, on the clock of this source; never for {@link Long#MAX_VALUE}. */
    void set(LocalSource source, long now, long due) {
        if (due >= at) {
            return;
        }
        if (timer != null) {
            timer.cancel();
        }
        at = due;
        owner = source;
        TimeSource time = source.time();
        timer = time.schedule(Duration.ofMillis(due - now), () -> wake.wake(time, due));
    }

    /** The source ends, and its clock may end with it. */
    void forget(LocalSource source) {
        if (owner == source) {
            if (timer != null) {
                timer.cancel();
            }
            clear();
        }
    }

    /** The alarm set for that time went off; no effect if it has been moved since. */
    void rang(long due) {
        if (at == due) {
            clear();
        }
    }

    private void clear() {
        timer = null;
        owner = null;
        at = Long.MAX_VALUE;
    }
}
