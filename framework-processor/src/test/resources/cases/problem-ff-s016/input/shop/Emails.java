package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", concurrency = 0)
    void sendReceipt(Order order) {}
}
