package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plam = 'pro'")
    void greet(Signup signup) {}
}
