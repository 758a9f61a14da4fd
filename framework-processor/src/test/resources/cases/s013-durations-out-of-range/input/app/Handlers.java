package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(
            ackDeadline = "9s",
            timeout = "0s",
            retention = "9m",
            retry = @Retry(minBackoff = "11m", maxBackoff = "601s"))
    void tooShort(Signup signup) {}

    @Subscribe(ackDeadline = "11m", timeout = "13h", retention = "15d")
    void tooLong(Signup signup) {}
}
