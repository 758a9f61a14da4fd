package dev.fanfare.benchmarks.pipeline;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;

/** What cannot be left out: Jackson write, a queue, Jackson read in a consumer thread, a direct call. */
final class BarePipeline implements Pipeline {
    private final Json json = new Json();
    private final BlockingQueue<byte[]> queue = new ArrayBlockingQueue<>(Window.IN_FLIGHT);
    private final Consumer<Order> handler;
    private final Thread consumer;

    BarePipeline(Consumer<Order> handler) {
        this.handler = handler;
        this.consumer = new Thread(this::consume, "bare-consumer");
        consumer.start();
    }

    @Override
    public void publish(Order order) throws InterruptedException {
        queue.put(json.write(order));
    }

    private void consume() {
        try {
            while (true) {
                handler.accept(json.read(queue.take()));
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws InterruptedException {
        consumer.interrupt();
        consumer.join();
    }
}
