package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe(filter = "plan = 'pro'")
    void on0(Check check) {}

    @Subscribe(filter = "plan != 'pro'")
    void on1(Check check) {}

    @Subscribe(filter = "plan IN ('a', 'b') AND seats = 5")
    void on2(Check check) {}

    @Subscribe(filter = "NOT (plan PREFIX 'a') AND NOT EXISTS level")
    void on3(Check check) {}

    @Subscribe(filter = "trial = true and seats in (1, 2)")
    void on4(Check check) {}

    @Subscribe(filter = "level IN ('PRO', 'TEAM')")
    void on5(Check check) {}

    @Subscribe(filter = "plan = 'it''s' AND EXISTS plan")
    void on6(Check check) {}

    @Subscribe(filter = "NOT (NOT (seats != 1 AND seats != 2))")
    void on7(Check check) {}
}
