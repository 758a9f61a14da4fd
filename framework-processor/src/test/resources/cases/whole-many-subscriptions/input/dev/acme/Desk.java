package dev.acme;

import dev.fanfare.Subscribe;

class Desk {
    @Subscribe
    void onA(Order order) {}

    @Subscribe
    void onB(Order order) {}

    @Subscribe
    void onC(Order order) {}

    @Subscribe
    void onD(Order order) {}

    @Subscribe
    void onE(Order order) {}

    @Subscribe
    void onF(Order order) {}

    @Subscribe
    void onG(Order order) {}

    @Subscribe
    void onH(Order order) {}

    @Subscribe
    void onI(Order order) {}

    @Subscribe
    void onJ(Order order) {}

    @Subscribe
    void onK(Order order) {}

    @Subscribe
    void onL(Order order) {}
}
