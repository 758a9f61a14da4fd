package dev.fanfare.benchmarks.pipeline;

import java.util.function.Consumer;

/** A bean with the two ends of a SmallRye channel. */
interface OrderChannel {
    /** Sends an order to the channel. */
    void send(Order order);

    /** Sets what the bean's handler calls; before anything is sent. */
    void handler(Consumer<Order> handler);
}
