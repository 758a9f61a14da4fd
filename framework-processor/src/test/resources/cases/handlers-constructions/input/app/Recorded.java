package app;

import dev.fanfare.Subscribe;

record Recorded(EuInvoicesPublisher invoices) {
    @Subscribe
    void sendMail3(Signup signup) {}
}
