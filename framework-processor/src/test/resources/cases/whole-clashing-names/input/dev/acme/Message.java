package dev.acme;

import dev.fanfare.Subscribe;

class Message {
    @Subscribe
    void message(Topic message) {}

    @Subscribe
    void messages(dev.fanfare.runtime.Message<Topic> messages) {}
}
