package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(retry = @Retry(maxAttempts = 0))
    void never(Signup signup) {}

    @Subscribe(retry = @Retry(maxAttempts = 101))
    void often(Signup signup) {}
}
