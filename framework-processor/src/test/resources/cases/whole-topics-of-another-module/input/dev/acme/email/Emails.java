package dev.acme.email;

import dev.acme.user.Signup;
import dev.acme.Parcel;
import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;

class Emails {
    @Subscribe(filter = "plan = 'pro'")
    void sendWelcomeEmail(Signup signup) {}

    @Subscribe
    Signup lost(Message<Parcel.Lost> lost) {
        return new Signup(1, "", "");
    }
}
