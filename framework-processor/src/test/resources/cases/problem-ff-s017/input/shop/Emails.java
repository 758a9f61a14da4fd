package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", retention = "1h")
    void sendReceipt(Order order) {}
}
