package dev.fanfare.benchmarks.pipeline;

/** A way of an order, as JSON, from one thread to a handler. One thread publishes. */
interface Pipeline {
    /** Sends an order on its way. */
    void publish(Order order) throws Exception;

    /** Ends it, after everything is handled. */
    void close() throws Exception;
}
