package shop;

import dev.fanfare.Subscribe;
import dev.fanfare.runtime.Message;

final class Emails {
    @Subscribe("send-receipt")
    void sendReceipt(Message<Order> message) {}
}
