package dev.fanfare.testkit.app.kinds;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import dev.fanfare.testkit.app.Desk;

/** A subscription that wants one kind of event, which is a filter as well. */
public final class KindsHandlers {
    private final Desk desk;

    /** Handlers that pass everything on. */
    public KindsHandlers(Desk desk) {
        this.desk = desk;
    }

    @Subscribe(value = "stops", retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void stop(Message<Signal.Stop> stop) throws Exception {
        desk.one(stop);
    }
}
