package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void sendMail(Broken broken) {}

    @Subscribe
    Broken again(Signup signup) {
        return new Broken("");
    }

    @Subscribe(topic = Broken.class, filter = "nonsense")
    void named(Broken broken) {}

    @Subscribe(topic = BrokenEvent.class)
    void part(BrokenEvent.Part part) {}

    @Subscribe
    void other(BrokenEvent.Part part) {}
}
