package dev.fanfare.testkit.app.ordered;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import dev.fanfare.testkit.app.Desk;

/** Two subscriptions of an ordered topic. */
public final class OrderedHandlers {
    private final Desk desk;

    /** Handlers that pass everything on. */
    public OrderedHandlers(Desk desk) {
        this.desk = desk;
    }

    @Subscribe(concurrency = 4, retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void walk(Message<Step> step) throws Exception {
        desk.one(step);
    }

    @Subscribe(concurrency = 4, retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void shadow(Message<Step> step) throws Exception {
        desk.one(step);
    }
}
