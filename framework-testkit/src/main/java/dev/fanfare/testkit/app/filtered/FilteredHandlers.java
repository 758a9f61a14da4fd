package dev.fanfare.testkit.app.filtered;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import dev.fanfare.testkit.app.Desk;

/** A subscription for each form of filter. */
public final class FilteredHandlers {
    private final Desk desk;

    /** Handlers that pass everything on. */
    public FilteredHandlers(Desk desk) {
        this.desk = desk;
    }

    @Subscribe(value = "plan-is-pro", filter = "plan = 'pro'", retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    @Subscribe(value = "plan-is-not-pro", filter = "plan != 'pro'", retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    @Subscribe(
            value = "plan-in-list",
            filter = "plan IN ('pro', 'free', 'it''s')",
            retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    @Subscribe(
            value = "plan-starts-with-p",
            filter = "plan PREFIX 'p'",
            retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    @Subscribe(value = "rank-exists", filter = "EXISTS rank", retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    @Subscribe(
            value = "rank-does-not-exist",
            filter = "NOT EXISTS rank",
            retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    @Subscribe(value = "rank-is-3", filter = "rank = 3", retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    @Subscribe(
            value = "urgent-pro",
            filter = "urgent = true AND plan = 'pro'",
            retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void work(Message<Task> task) throws Exception {
        desk.one(task);
    }
}
