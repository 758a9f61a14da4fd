package dev.acme;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe
    void sendHTMLMail(Order order) {}

    @Subscribe
    void retry2Times(Order order) {}

    @Subscribe
    void x(Order order) {}

    @Subscribe
    void snake_case(Order order) {}
}
