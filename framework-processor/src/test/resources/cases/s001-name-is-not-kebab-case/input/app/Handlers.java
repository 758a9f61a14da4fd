package app;

import dev.fanfare.Subscribe;

class Handlers {
    @Subscribe("Send Mail")
    void a(Signup signup) {}

    @Subscribe(value = "send_mail")
    void b(Signup signup) {}

    @Subscribe("sendMail")
    void c(Signup signup) {}

    @Subscribe("-")
    void d(Signup signup) {}
}
