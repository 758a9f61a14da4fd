package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "seats IN (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12) AND plan IN ('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm')")
    void greet(Signup signup) {}
}
