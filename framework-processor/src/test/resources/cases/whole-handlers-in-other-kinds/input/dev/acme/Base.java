package dev.acme;

import dev.fanfare.Subscribe;

abstract class Base {
    @Subscribe("abstract-class")
    void on(Order order) {}
}
