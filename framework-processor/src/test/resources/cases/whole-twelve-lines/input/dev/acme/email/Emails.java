package dev.acme.email;

import dev.acme.user.Signup;
import dev.fanfare.Subscribe;

class Emails {
    @Subscribe("send-welcome-email")
    void sendWelcomeEmail(Signup signup) {}
}
