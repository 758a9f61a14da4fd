package app;

import dev.fanfare.Subscribe;

class Handlers {
    record UserSignedUp(long userId) {}

    record UserSignedOut(long userId) {}

    record UserSinedUp(long userId) {}

    @Subscribe
    void exact(UserSignedUp event) {}

    @Subscribe
    void near(UserSinedUp event) {}

    @Subscribe
    void other(UserSignedOut event) {}

    @Subscribe
    UserSignedUp again(Signup event) {
        return new UserSignedUp(event.userId());
    }
}
