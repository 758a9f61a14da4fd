package dev.acme;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Desk {
    @Subscribe("first")
    @Subscribe(
            value = "second",
            concurrency = 1,
            ackDeadline = "1m",
            timeout = "90s",
            retention = "14d",
            retry = @Retry(maxAttempts = 3, minBackoff = "250ms", maxBackoff = "1m", never = {IllegalStateException.class, Refused.class}))
    void on(Order order) {}

    static class Refused extends Exception {
        private static final long serialVersionUID = 1;
    }
}
