package shop;

import dev.fanfare.Subscribe;

final class Desk {
    @Subscribe(value = "note", topic = Billing.class)
    void note(Paid paid) {}
}
