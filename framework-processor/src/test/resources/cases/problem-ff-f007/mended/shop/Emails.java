package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plan IN ('starter for one team', 'professional for a company')")
    void greet(Signup signup) {}
}
