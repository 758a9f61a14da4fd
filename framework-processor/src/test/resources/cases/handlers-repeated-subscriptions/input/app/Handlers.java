package app;

import dev.fanfare.Subscribe;

class Handlers {
    /** Tells the team. */
    @Subscribe(value = "tell-pro", filter = "plan = 'pro'", concurrency = 4)
    @Subscribe(value = "tell-team", filter = "plan = 'team'", retention = "14d")
    void tell(Signup signup) {}
}
