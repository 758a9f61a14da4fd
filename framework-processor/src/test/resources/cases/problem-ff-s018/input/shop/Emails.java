package shop;

import dev.fanfare.Subscribe;
import java.util.List;

final class Emails {
    @Subscribe("send-receipts")
    void sendReceipts(List<Order> orders) {}
}
