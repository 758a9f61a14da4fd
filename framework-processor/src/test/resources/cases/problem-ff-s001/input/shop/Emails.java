package shop;

import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe("Send Receipt")
    void sendReceipt(Order order) {}
}
