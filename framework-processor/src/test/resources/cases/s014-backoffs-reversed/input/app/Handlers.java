package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(retry = @Retry(minBackoff = "2m", maxBackoff = "30s"))
    void sendMail(Signup signup) {}

    @Subscribe(retry = @Retry(maxBackoff = "1s"))
    void count(Signup signup) {}
}
