package dev.fanfare.local.app;

import dev.fanfare.runtime.Message;

/** A handler; tests say what it does. */
@FunctionalInterface
public interface Shipping {
    /** Handles one order. */
    void ship(Message<Order> order);
}
