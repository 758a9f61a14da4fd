package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", timeout = "30s", retention = "1h")
    void sendReceipt(Order order) {}
}
