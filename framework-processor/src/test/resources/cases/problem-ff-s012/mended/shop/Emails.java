package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", timeout = "30s")
    void sendReceipt(Order order) {}
}
