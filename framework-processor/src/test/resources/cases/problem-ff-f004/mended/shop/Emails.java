package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plan IN ('pro', 'team')")
    void greet(Signup signup) {}
}
