package shop;

import dev.fanfare.Retry;
import dev.fanfare.Subscribe;

final class Emails {
    @Subscribe(value = "send-receipt", retry = @Retry(never = NoAddress.class))
    void sendReceipt(Order order) {}

    private static final class NoAddress extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
