package shop;

import dev.fanfare.Subscribe;

abstract class Emails {
    @Subscribe("send-receipt")
    abstract void sendReceipt(Order order);
}
