package shop;

import dev.fanfare.Subscribe;

final class Books {
    @Subscribe("book")
    void book(Invoice invoice) {}
}
