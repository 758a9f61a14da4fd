package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe
    void sendURLToHTTPServer2(Signup signup) {}

    @Subscribe("")
    void plain(Signup signup) {}

    @Subscribe("a")
    void short_(Signup signup) {}

    @Subscribe
    void send_mail(Signup signup) {}
}
