package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plan = 'a' OR trial = true")
    void on0(Check check) {}

    @Subscribe(filter = "plan = 'a' AND (trial = true OR seats = 1)")
    void on1(Check check) {}
}
