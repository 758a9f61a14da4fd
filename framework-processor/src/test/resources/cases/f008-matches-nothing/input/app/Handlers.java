package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plan = 'a' AND plan = 'b'")
    void on0(Check check) {}

    @Subscribe(filter = "EXISTS plan AND NOT EXISTS plan")
    void on1(Check check) {}

    @Subscribe(filter = "NOT EXISTS seats")
    void on2(Check check) {}

    @Subscribe(filter = "plan PREFIX 'a' AND plan PREFIX 'b'")
    void on3(Check check) {}

    @Subscribe(filter = "trial != true AND trial != false")
    void on4(Check check) {}
}
