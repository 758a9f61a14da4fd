package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plan")
    void on0(Check check) {}

    @Subscribe(filter = "plan = ")
    void on1(Check check) {}

    @Subscribe(filter = "plan == 'a'")
    void on2(Check check) {}

    @Subscribe(filter = "plan = 'a")
    void on3(Check check) {}

    @Subscribe(filter = "plan like 'a'")
    void on4(Check check) {}

    @Subscribe(filter = "plan NOT IN ('a')")
    void on5(Check check) {}

    @Subscribe(filter = "(plan = 'a'")
    void on6(Check check) {}

    @Subscribe(filter = "plan = 'a' trial = true")
    void on7(Check check) {}

    @Subscribe(filter = "seats > 5")
    void on8(Check check) {}

    @Subscribe(filter = "  ")
    void on9(Check check) {}

    @Subscribe(filter = "plan = 'a' && trial = true")
    void on10(Check check) {}

    @Subscribe(filter = "plan PREFIX ''")
    void on11(Check check) {}
}
