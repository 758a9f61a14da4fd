package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plan PREFIX 'pro'")
    void greet(Signup signup) {}
}
