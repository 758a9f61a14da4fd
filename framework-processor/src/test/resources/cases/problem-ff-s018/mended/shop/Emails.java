package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe("send-receipts")
    void sendReceipt(Order order) {}
}
