package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe("send-mail")
    void sendReceipt(Order order) {}

    @Subscribe("send-mail")
    void sendThanks(Order order) {}
}
