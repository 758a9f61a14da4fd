package app;

import dev.fanfare.Subscribe;
import java.io.IOException;

class Handlers {
    @Subscribe
    void sendMail(Signup signup) throws Throwable {}

    @Subscribe
    void count(Signup signup) throws IOException, AssertionError {}

    @Subscribe
    void odd(Signup signup) throws Odd {}

    static class Odd extends Throwable {
        private static final long serialVersionUID = 1L;
    }
}
