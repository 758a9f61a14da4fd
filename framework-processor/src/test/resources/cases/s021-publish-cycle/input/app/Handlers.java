package app;

import dev.fanfare.Subscribe;
import java.util.Optional;

class Handlers {
    @Subscribe
    WelcomeMail sendWelcomeMail(Signup signup) {
        return new WelcomeMail(signup.userId());
    }

    @Subscribe
    Optional<Signup> resend(WelcomeMail mail) {
        return Optional.empty();
    }
}
