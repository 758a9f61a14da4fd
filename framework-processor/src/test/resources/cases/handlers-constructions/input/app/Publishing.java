package app;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Publisher;

class Publishing {
    Publishing(Publisher<Signup> signups, EuInvoices invoices, SignupPublisher again) {}

    @Subscribe
    void sendMail(Signup signup) {}
}
