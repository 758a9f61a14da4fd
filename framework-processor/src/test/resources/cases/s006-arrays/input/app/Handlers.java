package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void array(Signup[] signups) {}

    @Subscribe
    void varargs(Signup... signups) {}

    @Subscribe
    void numbers(int[] numbers) {}
}
