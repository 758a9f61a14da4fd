package dev.fanfare.benchmarks.aws;

import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Message;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.core.Letter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Closing while 1,000 messages are being handled and more wait: prints how long it took from the moment in which the handlers
 * could end, and how many messages were handled and deleted of those. And closing when idle, with polls as long as they are by
 * default.
 */
public final class CloseProbe {
    private static final int IN_FLIGHT = 1_000;
    private static final int WAITING = 500;
    private static final long PATIENCE_SECONDS = 60;

    private CloseProbe() {}

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        ElasticMqServer server = ElasticMqServer.start();
        AtomicInteger deleted = new AtomicInteger();
        var unused = server.interfere((action, rest) -> {
            if (action.equals("DeleteMessageBatch")) {
                deleted.addAndGet(rest.asked().split("ReceiptHandle", -1).length - 1);
            }
            return null;
        });
        CountDownLatch running = new CountDownLatch(IN_FLIGHT);
        CountDownLatch gate = new CountDownLatch(1);
        AtomicInteger handled = new AtomicInteger();
        Desk desk = new Desk() {
            @Override
            public void one(Message<?> message) throws InterruptedException {
                running.countDown();
                gate.await();
                handled.incrementAndGet();
            }

            @Override
            public void many(List<? extends Message<?>> batch) {}
        };
        Target target = new Target(server.url(), "b-", false);
        Fanfare fanfare = target.fanfare(desk, Map.of("concurrency", String.valueOf(IN_FLIGHT)));
        List<CompletableFuture<?>> published = new ArrayList<>();
        for (int n = 0; n < IN_FLIGHT + WAITING; n++) {
            published.add(Target.publisherOf(fanfare, Letter.class)
                    .publishAsync(new Letter(target.text(n)))
                    .toCompletableFuture());
        }
        CompletableFuture.allOf(published.toArray(CompletableFuture<?>[]::new)).join();
        if (!running.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException(running.getCount() + " messages are missing.");
        }
        System.out.println("threads " + Work.threads());
        long begun = System.nanoTime();
        gate.countDown();
        fanfare.close();
        System.out.println("close " + (System.nanoTime() - begun) / 1e6);
        System.out.println("handled " + handled);
        System.out.println("deleted " + deleted);
        Fanfare idle = new Target(server.url(), "i-", false).fanfare(desk, Map.of());
        begun = System.nanoTime();
        idle.close();
        System.out.println("idle " + (System.nanoTime() - begun) / 1e6);
        Runtime.getRuntime().halt(0);
    }
}
