package dev.acme;

import dev.fanfare.Subscribe;

class List {
    List(dev.fanfare.runtime.Publisher<Publisher> publisher) {}

    @Subscribe
    void bindings(java.util.List<Publisher> of) {}

    @Subscribe
    Topic create(dev.fanfare.runtime.Message<Mapping> mapping) {
        return new Topic("", "", "", false, "");
    }

    @Subscribe
    java.util.Optional<Topic> handler(AttributeSink sink) {
        return java.util.Optional.empty();
    }

    @Subscribe
    void toString(java.util.List<dev.fanfare.runtime.Message<EventMapping>> mappings) {}
}
