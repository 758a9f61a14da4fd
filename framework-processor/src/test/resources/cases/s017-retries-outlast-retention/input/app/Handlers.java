package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(retention = "1h")
    void sendMail(Signup signup) {}

    @Subscribe(timeout = "12h", retry = @Retry(maxAttempts = 30))
    void count(Signup signup) {}
}
