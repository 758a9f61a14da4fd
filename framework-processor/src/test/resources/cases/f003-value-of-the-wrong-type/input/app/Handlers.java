package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plan = 5")
    void on0(Check check) {}

    @Subscribe(filter = "plan = pro")
    void on1(Check check) {}

    @Subscribe(filter = "seats = '5'")
    void on2(Check check) {}

    @Subscribe(filter = "seats = 1.5")
    void on3(Check check) {}

    @Subscribe(filter = "level = 'PROO'")
    void on4(Check check) {}

    @Subscribe(filter = "level = PRO")
    void on5(Check check) {}

    @Subscribe(filter = "trial = 'true'")
    void on6(Check check) {}

    @Subscribe(filter = "trial = yes")
    void on7(Check check) {}

    @Subscribe(filter = "seats PREFIX '1'")
    void on8(Check check) {}

    @Subscribe(filter = "plan = null")
    void on9(Check check) {}

    @Subscribe(filter = "seats IN (1, 'x')")
    void on10(Check check) {}
}
