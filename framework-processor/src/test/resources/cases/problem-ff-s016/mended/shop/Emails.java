package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", concurrency = 1)
    void sendReceipt(Order order) {}
}
