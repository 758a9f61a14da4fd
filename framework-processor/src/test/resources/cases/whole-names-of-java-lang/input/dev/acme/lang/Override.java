package dev.acme.lang;

class Override {
    @dev.fanfare.Subscribe
    void on(Object object) throws java.lang.Exception {}

    @dev.fanfare.Subscribe
    void message(dev.fanfare.runtime.Message<Object> object) {}
}
