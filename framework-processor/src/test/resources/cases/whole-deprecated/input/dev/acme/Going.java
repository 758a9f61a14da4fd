package dev.acme;

import dev.acme.event.PartlyOld;
import dev.fanfare.Retry;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;

@Deprecated(forRemoval = true)
class Going {
    @Subscribe(retry = @Retry(never = Gone.class))
    @Deprecated
    void on(Message<PartlyOld> event) {}

    @Deprecated
    static class Gone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
