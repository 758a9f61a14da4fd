package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "ce-type = 'removed'")
    void exact(Site site) {}

    @Subscribe(filter = "ce-type IN ('aded', 'removed')")
    void near(Site site) {}

    @Subscribe(filter = "NOT ce-type = 'sold'")
    void far(Site site) {}
}
