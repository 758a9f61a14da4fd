package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plan = 'a' OR plan = 'b'")
    void on0(Check check) {}
}
