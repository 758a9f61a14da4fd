package shop;

import dev.fanfare.Subscribe;

abstract class Emails {
    @Subscribe("send-receipt")
    void sendReceipt(Order order) {
        send("Thank you for order " + order.id());
    }

    abstract void send(String text);
}
