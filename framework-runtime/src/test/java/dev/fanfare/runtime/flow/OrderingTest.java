package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.SubscriptionControl;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.OrderEvent;
import dev.fanfare.runtime.testing.OrderEvent.OrderPlaced;
import dev.fanfare.runtime.testing.Scenario;
import dev.fanfare.runtime.testing.Settled;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OrderingTest {
    private final Scenario scenario = new Scenario();

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void messagesOfAKeyThatCameAtOnceAreHandledInOrderAndOneAtATime() {
        Map<String, AtomicInteger> running = new ConcurrentHashMap<>();
        List<String> overlaps = new CopyOnWriteArrayList<>();
        Map<String, List<Integer>> seen = new ConcurrentHashMap<>();
        Fanfare fanfare = start(message -> {
            OrderPlaced order = (OrderPlaced) message.event();
            AtomicInteger mine = running.computeIfAbsent(order.orderId(), key -> new AtomicInteger());
            if (mine.incrementAndGet() > 1) {
                overlaps.add(order.orderId());
            }
            seen.computeIfAbsent(order.orderId(), key -> new CopyOnWriteArrayList<>())
                    .add(order.amount());
            mine.decrementAndGet();
        });
        SubscriptionControl ship = fanfare.subscription("orders", "ship");
        ship.pause();
        for (int i = 0; i < 200; i++) {
            publish(fanfare, "k" + i % 5, i / 5);
        }
        ship.resume();

        await().until(() -> queue().ids("ack").size() == 200);
        assertThat(overlaps).isEmpty();
        assertThat(seen.values())
                .allSatisfy(amounts -> assertThat(amounts)
                        .containsExactlyElementsOf(
                                IntStream.range(0, 40).boxed().toList()));
    }

    @Test
    void afterAFailureTheRestOfItsKeyGoesBackInOrderAndComesAgainAfterIt() {
        List<String> seen = new CopyOnWriteArrayList<>();
        Fanfare fanfare = start(message -> {
            OrderPlaced order = (OrderPlaced) message.event();
            seen.add(order.orderId() + order.amount());
            if (order.orderId().equals("a") && order.amount() == 1 && message.attempt() == 1) {
                throw new IllegalStateException("not yet");
            }
        });
        SubscriptionControl ship = fanfare.subscription("orders", "ship");
        ship.pause();
        publish(fanfare, "a", 1);
        publish(fanfare, "a", 2);
        publish(fanfare, "a", 3);
        publish(fanfare, "b", 1);
        ship.resume();

        await().until(() ->
                queue().ids("release").size() == 2 && queue().ids("ack").size() == 1);
        assertThat(seen).containsExactlyInAnyOrder("a1", "b1");
        scenario.time().advance(Duration.ofSeconds(10));
        await().until(() -> queue().ids("ack").size() == 4);

        assertThat(seen.stream().filter(each -> each.startsWith("a"))).containsExactly("a1", "a1", "a2", "a3");
        assertThat(queue().log().stream().filter(each -> each.how().equals("ack")))
                .extracting(Settled::attempt)
                .containsExactlyInAnyOrder(1, 2, 1, 1);
    }

    @Test
    void aStuckKeyDoesNotHoldBackOthers() {
        CountDownLatch open = new CountDownLatch(1);
        List<String> seen = new CopyOnWriteArrayList<>();
        Fanfare fanfare = start(message -> {
            OrderPlaced order = (OrderPlaced) message.event();
            if (order.orderId().equals("slow")) {
                open.await();
            }
            seen.add(order.orderId() + order.amount());
        });
        publish(fanfare, "slow", 1);
        publish(fanfare, "slow", 2);
        for (int i = 1; i <= 20; i++) {
            publish(fanfare, "quick", i);
        }

        await().until(() -> seen.size() == 20);
        assertThat(seen).noneMatch(each -> each.startsWith("slow"));
        open.countDown();
        await().until(() -> seen.size() == 22);
        assertThat(seen.subList(20, 22)).containsExactly("slow1", "slow2");
    }

    @Test
    void aDeadLetteredMessageMakesWayForTheNextOfItsKey() {
        List<Integer> seen = new CopyOnWriteArrayList<>();
        Fanfare fanfare = start(message -> {
            OrderPlaced order = (OrderPlaced) message.event();
            if (order.amount() == 1) {
                throw new dev.fanfare.runtime.RejectedException("bad order");
            }
            seen.add(order.amount());
        });
        SubscriptionControl ship = fanfare.subscription("orders", "ship");
        ship.pause();
        publish(fanfare, "a", 1);
        publish(fanfare, "a", 2);
        ship.resume();

        await().until(() -> queue().ids("ack").size() == 1);
        assertThat(queue().ids("dead")).hasSize(1);
        assertThat(seen).containsExactly(2);
    }

    @Test
    void pausingGivesBackWhatWaitsForItsKey() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        Fanfare fanfare = start(message -> {
            begun.countDown();
            open.await();
        });
        SubscriptionControl ship = fanfare.subscription("orders", "ship");
        ship.pause();
        List<String> ids = IntStream.rangeClosed(1, 3)
                .mapToObj(amount -> publish(fanfare, "a", amount))
                .toList();
        ship.resume();
        await().until(() -> begun.getCount() == 0);

        ship.pause();

        assertThat(queue().ids("release")).containsExactlyElementsOf(ids.subList(1, 3));
        open.countDown();
        await().until(() -> queue().ids("ack").equals(ids.subList(0, 1)));
        ship.resume();
        await().until(() -> queue().ids("ack").equals(ids));
    }

    private Fanfare start(Handler.Each each) {
        return scenario.subscribe("orders/ship", Handler.of(each)).start();
    }

    private static String publish(Fanfare fanfare, String key, int amount) {
        return fanfare.publisher(OrderEvent.class)
                .publish(new OrderPlaced(key, amount))
                .value();
    }

    private FakeQueue queue() {
        return scenario.broker().queue("orders/ship");
    }
}
