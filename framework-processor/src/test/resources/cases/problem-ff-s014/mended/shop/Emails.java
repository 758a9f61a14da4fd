package shop;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", retry = @Retry(minBackoff = "30s", maxBackoff = "5m"))
    void sendReceipt(Order order) {}
}
