package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plan PREFIX 'a' AND plan != 'ab'")
    void on0(Check check) {}

    @Subscribe(filter = "NOT plan PREFIX 'a' AND NOT plan PREFIX 'b'")
    void on1(Check check) {}
}
