package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plam = 'a'")
    void on0(Check check) {}

    @Subscribe(filter = "url = 'a'")
    void on1(Check check) {}

    @Subscribe(filter = "plan = 'a' AND seat = 5")
    void on2(Check check) {}
}
