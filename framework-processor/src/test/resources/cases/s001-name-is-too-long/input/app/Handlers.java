package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe("send-welcome-mail-send-welcome-mail-send-welcome-mail-send-welcome-mail")
    void a(Signup signup) {}
}
