import dev.fanfare.Subscribe;
import shop.Order;

final class Emails {
    @Subscribe("send-receipt")
    void sendReceipt(Order order) {}
}
