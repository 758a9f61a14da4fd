package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.Guarantee;
import dev.fanfare.local.History.Event;
import dev.fanfare.local.History.Outcome;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Publishers and competing consumers on real threads, with random outcomes, lapses, stops and deaths; judged at the end. */
class StressTest {
    private static final int PUBLISHERS = 3;
    private static final int MESSAGES = 3_000;
    private static final int KEYS = 12;
    private static final int CONSUMERS = 4;
    private static final String DIAGNOSTICS = DiagnosticsCodec.write(
            new Diagnostics(
                    "stress/all", "chosen", Optional.empty(), Optional.empty(), 1, Instant.EPOCH, Instant.EPOCH),
            1_024);

    private final Topology topology = topology();
    private final TimeSource time = TimeSource.system();
    private final LocalBroker broker = Brokers.create();
    private final Transport transport = connect();
    private final History history = new History();
    private final AtomicReferenceArray<Source> sources = new AtomicReferenceArray<>(CONSUMERS);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean over;

    @AfterEach
    void end() {
        over = true;
        threads.shutdownNow();
        transport.close();
        time.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    @Timeout(120)
    void nothingIsLostOrReorderedHoweverConsumersBehave(long seed) throws Exception {
        List<Future<?>> running = new ArrayList<>();
        for (int consumer = 0; consumer < CONSUMERS; consumer++) {
            int index = consumer;
            running.add(start(() -> consume(index, new Random(seed * 100 + index))));
        }
        running.add(start(() -> disturb(new Random(seed * 100 + 50))));
        List<Future<?>> publishing = new ArrayList<>();
        for (int publisher = 0; publisher < PUBLISHERS; publisher++) {
            int index = publisher;
            publishing.add(start(() -> publish(index, new Random(seed * 100 + 60 + index))));
        }
        for (Future<?> publisher : publishing) {
            publisher.get();
        }

        await().atMost(Duration.ofSeconds(60)).until(() -> history.ended() >= PUBLISHERS * MESSAGES);
        over = true;
        await().atMost(Duration.ofSeconds(30)).until(() -> haveEnded(running));
        for (Future<?> thread : running) {
            thread.get();
        }

        assertThat(history.violations()).as("seed " + seed).isEmpty();
        for (Outcome outcome : Outcome.values()) {
            assertThat(history.count(outcome))
                    .as("a run without " + outcome + " shows nothing")
                    .isPositive();
        }
        DeadLetters dead = transport.deadLetters(topology.subscriptions().get(0));
        assertThat(dead.count()).isEqualTo(history.count(Outcome.DEAD));
    }

    private Future<?> start(Callable<?> task) {
        return threads.submit(task);
    }

    /** Wakes those that still wait, also on a source that was opened at the last moment. */
    private boolean haveEnded(List<Future<?>> running) {
        for (int consumer = 0; consumer < CONSUMERS; consumer++) {
            Source source = sources.get(consumer);
            if (source != null) {
                source.stopFetching();
            }
        }
        return running.stream().allMatch(Future::isDone);
    }

    /** Publishes in small batches, some of them twice and at the same time: the topic is exactly-once. */
    private Void publish(int publisher, Random random) throws Exception {
        Topology.Topic topic = topology.topics().get(0);
        for (int i = 0; i < MESSAGES; ) {
            List<OutboundMessage> batch = new ArrayList<>();
            for (int size = 1 + random.nextInt(4); size > 0 && i < MESSAGES; size--, i++) {
                String key = publisher + "-" + random.nextInt(KEYS);
                String id = publisher + ":" + i;
                history.published(key, List.of(id));
                batch.add(Given.keyed(id, key));
            }
            Future<?> twin = random.nextInt(10) > 0
                    ? CompletableFuture.completedFuture(null)
                    : start(() -> transport.publish(topic, batch));
            transport.publish(topic, batch).forEach(Rig::done);
            twin.get();
        }
        return null;
    }

    private Void consume(int index, Random random) {
        Source source = null;
        while (!over) {
            if (source == null) {
                source = transport.open(topology.subscriptions().get(0));
                sources.set(index, source);
            }
            List<Delivery> fetched =
                    source.fetch(1 + random.nextInt(8)).toCompletableFuture().join();
            long stamp = history.stamp();
            for (Delivery delivery : fetched) {
                settle(source, delivery, stamp, random);
            }
            if (fetched.isEmpty()) {
                source.close();
                source = null;
            }
        }
        return null;
    }

    private void settle(Source source, Delivery delivery, long fetched, Random random) {
        int dice = random.nextInt(100);
        Outcome outcome = dice < 72
                ? Outcome.ACK
                : dice < 77 ? Outcome.DEAD : dice < 87 ? Outcome.RETRY : dice < 96 ? Outcome.RELEASE : Outcome.ABANDON;
        long settling = history.stamp();
        boolean carriedOut = switch (outcome) {
            case ACK -> succeeded(source.ack(delivery));
            case DEAD -> succeeded(source.deadLetter(delivery, DIAGNOSTICS));
            case RETRY -> succeeded(source.retry(delivery, Duration.ofMillis(random.nextInt(4))));
            case RELEASE -> succeeded(source.release(delivery));
            case ABANDON -> true;
        };
        history.delivered(new Event(
                delivery.brokerId(),
                delivery.key().orElseThrow(),
                delivery.attempt(),
                fetched,
                settling,
                outcome,
                carriedOut));
    }

    private static boolean succeeded(CompletionStage<Void> stage) {
        try {
            stage.toCompletableFuture().join();
            return true;
        } catch (CompletionException refused) {
            return false;
        }
    }

    /** Stops consumers while they fetch, and lets some die with what they hold. */
    private Void disturb(Random random) {
        while (!over) {
            Source victim = sources.get(random.nextInt(CONSUMERS));
            if (victim != null && random.nextInt(4) == 0) {
                victim.close();
            } else if (victim != null) {
                victim.stopFetching();
            }
            LockSupport.parkNanos(1_000_000L + random.nextInt(2_000_000));
        }
        return null;
    }

    private Transport connect() {
        return new LocalProvider(broker).open(Rig.context(topology, Optional.empty(), time));
    }

    /** Ordered and exactly-once, with leases that lapse soon. */
    private static Topology topology() {
        Topology.Topic plain = Given.orderedTopic("stress");
        Topology.Topic topic = new Topology.Topic(
                plain.name(),
                plain.doc(),
                Guarantee.EXACTLY_ONCE,
                plain.event(),
                plain.eventNames(),
                plain.orderingKey(),
                plain.attributes(),
                plain.schema(),
                plain.publishers(),
                plain.source());
        return new Topology(
                "1.0",
                "test",
                List.of(topic),
                List.of(Given.leasing(topic, "all", Duration.ofMillis(20))),
                List.of(),
                Map.of());
    }
}
