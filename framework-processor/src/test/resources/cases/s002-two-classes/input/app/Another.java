package app;

import dev.fanfare.Subscribe;

class Another {
    @Subscribe("send-mail")
    void mail(Signup signup) {}
}
