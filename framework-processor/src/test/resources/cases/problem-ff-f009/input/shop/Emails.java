package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plan PREFIX 'pro' AND plan != 'pro-trial'")
    void greet(Signup signup) {}
}
