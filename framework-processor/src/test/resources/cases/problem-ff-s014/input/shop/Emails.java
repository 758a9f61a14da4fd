package shop;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", retry = @Retry(minBackoff = "5m", maxBackoff = "30s"))
    void sendReceipt(Order order) {}
}
