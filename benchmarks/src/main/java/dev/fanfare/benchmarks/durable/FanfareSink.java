package dev.fanfare.benchmarks.durable;

import java.util.List;

/** Fanfare's stored broker; nobody consumes. */
record FanfareSink(Broker broker) implements Sink {
    @Override
    public void publish(byte[] body) {
        var unused = broker.publishWaiting(List.of(broker.message(body)))
                .get(0)
                .toCompletableFuture()
                .join();
    }

    @Override
    public void close() {
        broker.close();
    }
}
