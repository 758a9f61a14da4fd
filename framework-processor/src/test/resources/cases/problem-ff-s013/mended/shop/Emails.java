package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", ackDeadline = "10s")
    void sendReceipt(Order order) {}
}
