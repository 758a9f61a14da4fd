package dev.fanfare.benchmarks.durable;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Messages from one publishing thread through the broker to a consumer thread of each subscription, all accounted for. */
final class Passage {
    private static final int IN_FLIGHT = 4_096;
    private static final int CHUNK = 256;
    private static final int FETCHED = 64;

    private final Broker broker;
    private final Semaphore room = new Semaphore(IN_FLIGHT);
    private final AtomicInteger handled = new AtomicInteger();
    private volatile long[] latencies = {};
    private final AtomicInteger measured = new AtomicInteger();

    Passage(Broker broker) {
        this.broker = broker;
        for (Topology.Subscription subscription : broker.subscriptions()) {
            Thread consumer = new Thread(() -> consume(broker.open(subscription)));
            consumer.setDaemon(true);
            consumer.start();
        }
    }

    /** As fast as it goes, at most so many on their way; messages a second. */
    double top(int messages) throws InterruptedException {
        long begun = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            if (i % CHUNK == 0) {
                room.acquire(CHUNK);
            }
            var unused = broker.publish(broker.message(body()));
        }
        drain(messages);
        return messages / ((System.nanoTime() - begun) / 1e9);
    }

    /** At this rate; the nanoseconds from before each publish to each handling. */
    long[] paced(int messages, double perSecond) throws InterruptedException {
        measured.set(0);
        latencies = new long[messages * broker.subscriptions().size()];
        long begun = System.nanoTime();
        for (int i = 0; i < messages; i++) {
            if (i % CHUNK == 0) {
                room.acquire(CHUNK);
            }
            long due = begun + (long) (i / perSecond * 1e9);
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(Math.max(1, due - System.nanoTime()));
            }
            var unused = broker.publish(broker.message(body()));
        }
        drain(messages);
        long[] all = latencies;
        latencies = new long[0];
        return all;
    }

    private void drain(int messages) throws InterruptedException {
        int open = (CHUNK - messages % CHUNK) % CHUNK;
        // The last chunk is not full: what is missing of it is handled, so to say.
        for (int i = 0; i < open * broker.subscriptions().size(); i++) {
            count();
        }
        room.acquire(IN_FLIGHT);
        room.release(IN_FLIGHT);
    }

    /** 200 bytes of text that begin with the time. */
    private static byte[] body() {
        byte[] body = Load.BODY.clone();
        byte[] time = java.util.HexFormat.of().toHexDigits(System.nanoTime()).getBytes(StandardCharsets.US_ASCII);
        ByteBuffer.wrap(body).position(9).put(time);
        return body;
    }

    private void consume(Source source) {
        while (true) {
            List<Delivery> some = source.fetch(FETCHED).toCompletableFuture().join();
            for (Delivery delivery : some) {
                source.ack(delivery);
                long[] into = latencies;
                if (into.length > 0) {
                    String time = new String(delivery.body(), 9, 16, StandardCharsets.US_ASCII);
                    into[measured.getAndIncrement()] = System.nanoTime() - Long.parseLong(time, 16);
                }
                count();
            }
        }
    }

    private void count() {
        if (handled.incrementAndGet() % (CHUNK * broker.subscriptions().size()) == 0) {
            room.release(CHUNK);
        }
    }
}
