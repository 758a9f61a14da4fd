package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe("send-receipt")
    void sendReceipt(Order order) {}
}
