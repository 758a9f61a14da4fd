package dev.fanfare.testkit.app.once;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;
import dev.fanfare.testkit.app.Desk;

/** The subscription of the topic with {@code EXACTLY_ONCE}. */
public final class OnceHandlers {
    private final Desk desk;

    /** Handlers that pass everything on. */
    public OnceHandlers(Desk desk) {
        this.desk = desk;
    }

    @Subscribe(concurrency = 4, retry = @Retry(maxAttempts = 4, maxBackoff = "1m"))
    void book(Message<Payment> payment) throws Exception {
        desk.one(payment);
    }
}
