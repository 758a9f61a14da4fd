package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.SubscriptionControl;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.OrderEvent;
import dev.fanfare.runtime.testing.OrderEvent.OrderPlaced;
import dev.fanfare.runtime.testing.Scenario;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that can go wrong goes wrong at once, and still nothing is lost, reordered or handled beside its key. */
class StressTest {
    private static final int KEYS = 7;
    private static final int MESSAGES = 1_500;

    /** Thousands of failures, each of them wanted. */
    private final Logger log = Logger.getLogger("dev.fanfare.runtime");

    private final Map<String, List<Integer>> handled = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
    private final AtomicInteger overlaps = new AtomicInteger();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void nothingIsLostOrReorderedUnderFailuresPausesAndABreakingBroker(long seed) {
        log.setLevel(Level.SEVERE);
        ExecutorService slowly = Executors.newFixedThreadPool(2);
        try (Scenario scenario = new Scenario()) {
            // Virtual hours may pass while a handler runs; none of them is to be cut for it.
            Duration ages = Duration.ofDays(100_000);
            scenario.subscribe(
                    "orders/ship",
                    options -> options.concurrency(8).maxAttempts(100).timeout(ages),
                    handler(seed));
            Fanfare fanfare = scenario.start();
            FakeQueue queue = scenario.broker().queue("orders/ship");
            queue.settleOn(slowly);
            CompletableFuture<Void> publishing = CompletableFuture.runAsync(() -> publish(fanfare));
            disturb(scenario, fanfare, queue, new Random(seed), publishing);

            queue.mend();
            fanfare.subscription("orders", "ship").resume();
            await().until(() -> {
                scenario.time().advance(Duration.ofMinutes(10));
                return queue.size() == 0;
            });
            check(queue);
        } finally {
            slowly.shutdownNow();
            log.setLevel(Level.INFO);
        }
    }

    private Handler handler(long seed) {
        Random random = new Random(seed);
        return (messages, publishers) -> {
            OrderPlaced order = (OrderPlaced) messages.get(0).event();
            AtomicInteger mine = running.computeIfAbsent(order.orderId(), key -> new AtomicInteger());
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            if (mine.incrementAndGet() > 1) {
                overlaps.incrementAndGet();
            }
            try {
                int dice = random.nextInt(20);
                if (dice == 0) {
                    throw new IllegalStateException("again");
                }
                if (dice == 1) {
                    Thread.onSpinWait();
                }
                handled.computeIfAbsent(order.orderId(), key -> new CopyOnWriteArrayList<>())
                        .add(order.amount());
                if (order.amount() % 100 == 99) {
                    throw new RejectedException("every hundredth");
                }
                return null;
            } finally {
                mine.decrementAndGet();
                inFlight.decrementAndGet();
            }
        };
    }

    private static void publish(Fanfare fanfare) {
        for (int i = 0; i < MESSAGES; i++) {
            fanfare.publisher(OrderEvent.class).publish(new OrderPlaced("key" + i % KEYS, i / KEYS));
        }
    }

    private static void disturb(
            Scenario scenario, Fanfare fanfare, FakeQueue queue, Random random, CompletableFuture<Void> publishing) {
        SubscriptionControl ship = fanfare.subscription("orders", "ship");
        for (int i = 0; i < 200 || !publishing.isDone(); i++) {
            switch (random.nextInt(5)) {
                case 0 -> ship.pause();
                case 1 -> ship.resume();
                case 2 -> queue.breakFetching(new IllegalStateException("connection reset"));
                case 3 -> queue.mend();
                default -> Thread.onSpinWait();
            }
            scenario.time().advance(Duration.ofSeconds(random.nextInt(20)));
        }
    }

    private void check(FakeQueue queue) {
        assertThat(overlaps).hasValue(0);
        assertThat(most.get()).isLessThanOrEqualTo(8);
        assertThat(queue.ids("ack").size() + queue.ids("dead").size()).isEqualTo(MESSAGES);
        assertThat(queue.ids("ack")).doesNotHaveDuplicates();
        assertThat(queue.ids("dead")).isNotEmpty();
        assertThat(queue.ids("retry")).isNotEmpty();
        assertThat(queue.ids("release")).isNotEmpty();
        handled.forEach((key, amounts) -> assertThat(amounts).as(key).isSorted().doesNotHaveDuplicates());
        assertThat(handled.values().stream().mapToInt(List::size).sum()).isEqualTo(MESSAGES);
    }
}
