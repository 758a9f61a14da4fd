package shop;

import dev.fanfare.Subscribe;
import java.time.Instant;

final class Emails {
    @Subscribe("send-receipt")
    void sendReceipt(Order order, Instant publishedAt) {}
}
