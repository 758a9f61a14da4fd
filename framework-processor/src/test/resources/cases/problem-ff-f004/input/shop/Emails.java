package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plan = 'pro' OR plan = 'team'")
    void greet(Signup signup) {}
}
