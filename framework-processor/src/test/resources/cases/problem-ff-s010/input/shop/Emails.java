package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe("send-receipt")
    boolean sendReceipt(Order order) {
        return true;
    }
}
