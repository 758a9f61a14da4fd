package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plan = 'pro'")
    void greet(Signup signup) {}
}
