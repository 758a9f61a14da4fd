package dev.fanfare.runtime.internal.lifecycle;

import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.TimeSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;

/** The health of one part. Thread-safe; each change of state is logged once. */
public final class HealthCell {
    private static final Logger LOG = System.getLogger("dev.fanfare.runtime.health");

    private final TimeSource time;
    private volatile Health.Entry entry;

    /** A part that is not started. */
    public HealthCell(String kind, String name, TimeSource time) {
        this.time = time;
        this.entry = new Health.Entry(kind, name, State.STOPPED, time.now(), Optional.empty());
    }

    /** What is known now. */
    public Health.Entry entry() {
        return entry;
    }

    /** The part works; cheap when that is no news. */
    public void up() {
        if (entry.state() != State.UP) {
            change(State.UP, Optional.empty());
        }
    }

    /** The part does not work. */
    public void down(String reason) {
        change(State.DOWN, Optional.of(reason));
    }

    /** The part is paused or stopped. */
    public void idle(State state) {
        change(state, Optional.empty());
    }

    private synchronized void change(State state, Optional<String> reason) {
        Health.Entry before = entry;
        if (before.state() == state) {
            // The reason may be news, the state's beginning is not.
            entry = new Health.Entry(before.kind(), before.name(), state, before.since(), reason);
            return;
        }
        entry = new Health.Entry(before.kind(), before.name(), state, time.now(), reason);
        if (state == State.DOWN) {
            LOG.log(Level.WARNING, "The {0} {1} is down: {2}", before.kind(), before.name(), reason.orElse(""));
        } else if (before.state() == State.DOWN) {
            LOG.log(Level.INFO, "The {0} {1} is {2} again.", before.kind(), before.name(), state);
        }
    }
}
