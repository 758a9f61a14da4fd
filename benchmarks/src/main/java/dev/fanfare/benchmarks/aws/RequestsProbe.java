package dev.fanfare.benchmarks.aws;

import dev.fanfare.aws.server.ElasticMqServer;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.testkit.app.Desk;
import dev.fanfare.testkit.app.core.Letter;
import dev.fanfare.testkit.app.core.Note;
import dev.fanfare.testkit.app.ordered.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntFunction;

/**
 * Requests per 1,000 messages end to end. Arguments: {@code saturated MESSAGES} or {@code paced SECONDS}. Prints lines of a row's
 * name and a number: {@code SUBSCRIPTIONS-RATE-ACTION}, with the rate {@code full} at saturation, and {@code idle} for polls of a
 * subscription in that time.
 */
public final class RequestsProbe {
    private static final List<Integer> RATES = List.of(1, 10, 100);
    private static final long LINGER_MILLIS = 500;
    private static final long PATIENCE_SECONDS = 120;

    private final ElasticMqServer server = ElasticMqServer.start();
    private final Requests requests = new Requests(server);
    private final Map<String, LongAdder> handled = new ConcurrentHashMap<>();

    private RequestsProbe() {}

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        int number = Integer.parseInt(args[1]);
        if (args[0].equals("saturated")) {
            new RequestsProbe().saturated(number);
        } else {
            paced(number);
        }
        // Without closing: that takes as long as a poll.
        Runtime.getRuntime().halt(0);
    }

    private Fanfare start(boolean fifo) {
        Desk desk = new Desk() {
            @Override
            public void one(Message<?> message) {
                count(message.subscription(), 1);
            }

            @Override
            public void many(List<? extends Message<?>> batch) {
                count(batch.get(0).subscription(), batch.size());
            }
        };
        Fanfare fanfare = new Target(server.url(), "b-", fifo).fanfare(desk, Map.of());
        fanfare.topology()
                .subscriptions()
                .forEach(each -> fanfare.subscription(each.topic(), each.name()).resume());
        return fanfare;
    }

    private void count(String subscription, int messages) {
        handled.computeIfAbsent(subscription, any -> new LongAdder()).add(messages);
    }

    private long handled(String subscription) {
        return handled.getOrDefault(subscription, new LongAdder()).sum();
    }

    private void saturated(int messages) throws InterruptedException {
        Fanfare fanfare = start(false);
        Publisher<Letter> letters = Target.publisherOf(fanfare, Letter.class);
        Publisher<Note> notes = Target.publisherOf(fanfare, Note.class);
        full(fanfare, 1, "kit-letters", List.of("brief"), messages, n -> letters.publishAsync(new Letter("" + n)));
        full(
                fanfare,
                3,
                "kit-notes",
                List.of("first", "second", "together"),
                messages,
                n -> notes.publishAsync(Note.of("" + n)));
        Fanfare ordered = start(true);
        Publisher<Step> steps = Target.publisherOf(ordered, Step.class);
        full(
                ordered,
                2,
                "kit-steps",
                List.of("walk", "shadow"),
                messages,
                n -> steps.publishAsync(new Step("k" + n % 100, n)));
    }

    private <T> void full(
            Fanfare fanfare,
            int subscriptions,
            String topic,
            List<String> names,
            int messages,
            IntFunction<java.util.concurrent.CompletionStage<T>> publish)
            throws InterruptedException {
        names.forEach(name -> fanfare.subscription(topic, name).pause());
        requests.forget();
        List<CompletableFuture<?>> published = new ArrayList<>();
        for (int n = 0; n < messages; n++) {
            published.add(publish.apply(n).toCompletableFuture());
        }
        CompletableFuture.allOf(published.toArray(CompletableFuture<?>[]::new)).join();
        names.forEach(name -> fanfare.subscription(topic, name).resume());
        await(() -> names.stream().allMatch(name -> handled(name) >= messages));
        report(subscriptions, "full", topic, messages);
    }

    private void report(int subscriptions, String rate, String topic, int messages) throws InterruptedException {
        long receives = requests.count("ReceiveMessage", "b-" + topic + "_");
        // What lingers is still to be deleted.
        boolean unused = new CountDownLatch(1).await(LINGER_MILLIS, TimeUnit.MILLISECONDS);
        String row = subscriptions + "-" + rate + "-";
        System.out.println(row + "publish " + per(requests.count("PublishBatch", "b-" + topic), messages));
        System.out.println(row + "receive " + per(receives, messages));
        System.out.println(row + "delete " + per(requests.count("DeleteMessageBatch", "b-" + topic + "_"), messages));
    }

    private static double per(long requests, int messages) {
        return requests * 1_000.0 / messages;
    }

    private static void await(java.util.function.BooleanSupplier so) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        CountDownLatch never = new CountDownLatch(1);
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > deadline || never.await(1, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("It takes too long.");
            }
        }
    }

    private static void publish(Fanfare fanfare) {
        var unused = CompletableFuture.allOf(
                Target.publisherOf(fanfare, Letter.class)
                        .publishAsync(new Letter("x"))
                        .toCompletableFuture(),
                Target.publisherOf(fanfare, Note.class)
                        .publishAsync(Note.of("x"))
                        .toCompletableFuture());
    }

    /** All rates at the same time, each on a server of its own. */
    private static void paced(int seconds) throws InterruptedException {
        List<RequestsProbe> probes = new ArrayList<>();
        ScheduledExecutorService clock = Executors.newScheduledThreadPool(1);
        for (int rate : RATES) {
            RequestsProbe probe = new RequestsProbe();
            probes.add(probe);
            Fanfare fanfare = probe.start(false);
            probe.requests.forget();
            long micros = TimeUnit.SECONDS.toMicros(1) / rate;
            var unused = clock.scheduleAtFixedRate(() -> publish(fanfare), micros, micros, TimeUnit.MICROSECONDS);
        }
        RequestsProbe idle = new RequestsProbe();
        Fanfare idling = idle.start(false);
        idle.requests.forget();
        boolean unusedWait = new CountDownLatch(1).await(seconds, TimeUnit.SECONDS);
        clock.shutdown();
        long polls = idle.requests.count("ReceiveMessage", "b-");
        System.out.println(
                "idle " + polls / (double) idling.topology().subscriptions().size());
        for (int i = 0; i < RATES.size(); i++) {
            RequestsProbe probe = probes.get(i);
            String rate = String.valueOf(RATES.get(i));
            probe.report(1, rate, "kit-letters", (int) probe.handled("brief"));
            probe.report(3, rate, "kit-notes", (int) probe.handled("first"));
        }
    }
}
