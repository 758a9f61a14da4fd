package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(
            value = "mail",
            topic = Signup.class,
            filter = "plan IN ('pro', 'team')",
            concurrency = 1000,
            ackDeadline = "10m",
            timeout = "250ms",
            retention = "36h",
            retry =
                    @Retry(
                            maxAttempts = 100,
                            minBackoff = "0s",
                            maxBackoff = "1m",
                            never = {IllegalArgumentException.class, Unmendable.class}))
    void sendMail(Signup signup) {}

    @Subscribe(retry = @Retry(maxAttempts = 1, minBackoff = "10m"))
    void once(Signup signup) {}

    static class Unmendable extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
