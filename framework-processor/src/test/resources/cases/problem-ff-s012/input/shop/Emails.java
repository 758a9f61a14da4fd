package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", timeout = "30 seconds")
    void sendReceipt(Order order) {}
}
