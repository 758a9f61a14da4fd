package shop;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", retry = @Retry(maxAttempts = 1))
    void sendReceipt(Order order) {}
}
