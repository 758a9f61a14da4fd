package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "seats = '5'")
    void greet(Signup signup) {}
}
