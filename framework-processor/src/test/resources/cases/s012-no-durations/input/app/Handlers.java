package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(
            ackDeadline = "30 seconds",
            timeout = "PT10M",
            retention = "a week",
            retry = @Retry(minBackoff = "1.5s", maxBackoff = "-1m"))
    void sendMail(Signup signup) {}

    @Subscribe(ackDeadline = "", timeout = "99999999999d", retention = "2 weeks", retry = @Retry(minBackoff = "10"))
    void count(Signup signup) {}
}
