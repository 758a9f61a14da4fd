package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(
            value = "Send Mail",
            filter = "plam = 'a' AND plan = 5",
            concurrency = 0,
            ackDeadline = "1s",
            retry = @Retry(maxAttempts = 0, minBackoff = "soon"))
    private String sendMail(Signup signup) {
        return "";
    }
}
