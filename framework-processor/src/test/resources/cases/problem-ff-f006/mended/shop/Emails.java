package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "seats IN (1, 2, 3) AND plan IN ('a', 'b', 'c')")
    void greet(Signup signup) {}
}
