package app;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(retry = @Retry(never = {IllegalStateException.class, Hidden.class}))
    void sendMail(Signup signup) {}

    private static class Hidden extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
