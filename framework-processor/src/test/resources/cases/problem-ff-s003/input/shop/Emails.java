package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe("send-receipt")
    private void sendReceipt(Order order) {}
}
