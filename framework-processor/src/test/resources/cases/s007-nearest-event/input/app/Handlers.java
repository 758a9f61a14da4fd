package app;

import dev.fanfare.Subscribe;
import java.util.List;

class Handlers {
    @Subscribe
    void sendMail(Sigup signup) {}

    @Subscribe
    void all(List<Sigup> signups) {}

    record Sigup(long userId) {}
}
