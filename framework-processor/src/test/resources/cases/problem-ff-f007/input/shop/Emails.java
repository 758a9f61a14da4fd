package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "greet", filter = "plan IN ('free for a month', 'starter for one team', 'professional for a company', 'enterprise for all of you', 'partner of the house', 'public sector', 'schools')")
    void greet(Signup signup) {}
}
