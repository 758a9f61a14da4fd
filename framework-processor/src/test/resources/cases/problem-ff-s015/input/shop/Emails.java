package shop;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", retry = @Retry(maxAttempts = 0))
    void sendReceipt(Order order) {}
}
