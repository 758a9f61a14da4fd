package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "NOT (plan = 'a' AND trial = true)")
    void on0(Check check) {}

    @Subscribe(filter = "NOT (plan = 'a' OR trial = true)")
    void on1(Check check) {}
}
