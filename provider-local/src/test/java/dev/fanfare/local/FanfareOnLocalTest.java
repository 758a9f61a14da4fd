package dev.fanfare.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.local.app.Order;
import dev.fanfare.local.app.Shipping;
import dev.fanfare.local.inspect.FailedAttempt;
import dev.fanfare.local.inspect.FailedAttempt.Outcome;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Health.State;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.VirtualTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The runtime on this provider, with the contribution that the processor would generate. */
class FanfareOnLocalTest {
    /** As the manifest says. */
    private static final int CONCURRENCY = 4;

    private static final int KEYS = 7;

    private final List<Fanfare> started = new ArrayList<>();
    private final VirtualTime time = new VirtualTime();
    private final LocalBroker broker = Brokers.create();
    private final Queue<Message<Order>> handled = new ConcurrentLinkedQueue<>();

    @AfterEach
    void close() {
        started.forEach(Fanfare::close);
    }

    @Test
    void anEventReachesItsHandlerAsItWasPublished() {
        Fanfare fanfare = start(handled::add);

        MessageId id = fanfare.publisher(Order.class).publish(new Order("ada 漢字", 1));
        eventually().until(() -> handled.size() == 1);

        Message<Order> message = handled.element();
        assertThat(message.id()).isEqualTo(id);
        assertThat(message.event()).isEqualTo(new Order("ada 漢字", 1));
        assertThat(message.key()).contains("ada 漢字");
        assertThat(message.attempt()).isEqualTo(1);
    }

    @Test
    void g09AFailingMessageIsRetriedThenDeadLetteredAndReplayed() {
        Queue<Integer> attempts = new ConcurrentLinkedQueue<>();
        Fanfare failing = start(order -> {
            attempts.add(order.attempt());
            throw new IllegalStateException("no lorry");
        });
        MessageId id = failing.publisher(Order.class).publish(new Order("ada", 1));
        awaitInVirtualTime(() -> failing.deadLetters("orders", "ship").count() == 1);

        assertThat(attempts).containsExactly(1, 2, 3);
        DeadLetter letter = failing.deadLetters("orders", "ship").find(id).orElseThrow();
        assertThat(letter.diagnostics().exception()).contains("java.lang.IllegalStateException");
        assertThat(letter.diagnostics().stack().orElseThrow()).contains("no lorry");
        failing.close();

        Fanfare mended = start(handled::add);
        assertThat(mended.deadLetters("orders", "ship").replayAll()).isEqualTo(1);
        eventually().until(() -> handled.size() == 1);
        assertThat(handled.element().id()).isEqualTo(id);
        assertThat(handled.element().attempt()).isEqualTo(1);
    }

    @Test
    void theHistoryOfAMessageTellsWhatItsHandlerThrew() {
        Fanfare failing = start(order -> {
            throw new IllegalStateException("no lorry for " + order.attempt());
        });
        MessageId id = failing.publisher(Order.class).publish(new Order("ada", 1));
        awaitInVirtualTime(() -> failing.deadLetters("orders", "ship").count() == 1);

        List<FailedAttempt> attempts = broker.introspection(time)
                .subscription("orders", "ship")
                .orElseThrow()
                .attempts(id);

        assertThat(attempts).extracting(FailedAttempt::attempt).containsExactly(1, 2, 3);
        assertThat(attempts)
                .extracting(FailedAttempt::outcome)
                .containsExactly(Outcome.RETRIED, Outcome.RETRIED, Outcome.DEAD_LETTERED);
        assertThat(attempts)
                .allSatisfy(attempt -> assertThat(attempt.exception()).contains("java.lang.IllegalStateException"));
        assertThat(attempts.get(0).message()).contains("no lorry for 1");
        assertThat(attempts.get(1).message()).contains("no lorry for 2");
        assertThat(attempts.get(2).message().orElseThrow()).contains("no lorry for 3");
    }

    @Test
    void g05CompetingInstancesKeepTheOrderOfEachKeyAndRepeatNothing() {
        List<Order> orders = IntStream.range(0, 600)
                .mapToObj(i -> new Order("customer " + i % KEYS, i))
                .toList();
        CountDownLatch firstTakesPart = new CountDownLatch(1);
        CountDownLatch secondTakesPart = new CountDownLatch(1);
        Fanfare first = start(order -> handleTogether(order, firstTakesPart, secondTakesPart));
        Fanfare second = start(order -> handleTogether(order, secondTakesPart, firstTakesPart));

        first.publisher(Order.class)
                .publishAll(orders)
                .forEach(result -> assertThat(result.isAccepted()).isTrue());
        eventually().until(() -> !handled.isEmpty());
        second.close();
        eventually().until(() -> handled.size() >= orders.size());
        first.close();

        assertThat(handled).hasSize(orders.size());
        List<Order> seen = handled.stream().map(Message::event).toList();
        for (int key = 0; key < KEYS; key++) {
            assertThat(numbers(seen, "customer " + key)).isEqualTo(numbers(orders, "customer " + key));
        }
    }

    @Test
    void g12WhatWasNotHandledBeforeCloseIsThereAfterARestart() {
        CountDownLatch closing = new CountDownLatch(1);
        Fanfare first = start(order -> {
            awaitLatch(closing);
            handled.add(order);
        });
        for (int i = 0; i < 50; i++) {
            first.publisher(Order.class).publish(new Order("customer " + i, i));
        }
        Thread closer = new Thread(first::close);
        closer.start();
        eventually().until(() -> first.subscription("orders", "ship").state() == State.STOPPED);
        closing.countDown();
        eventually().until(() -> !closer.isAlive());
        assertThat(handled).hasSizeLessThanOrEqualTo(CONCURRENCY);

        start(handled::add);
        eventually().until(() -> handled.size() >= 50);

        assertThat(handled)
                .hasSize(50)
                .allSatisfy(message -> assertThat(message.attempt()).isEqualTo(1));
    }

    private Fanfare start(Shipping handler) {
        Fanfare fanfare = Fanfare.builder()
                .provider(new LocalProvider(broker))
                .handler(handler)
                .time(time)
                .build()
                .start();
        started.add(fanfare);
        return fanfare;
    }

    /** Neither instance handles anything before the other one takes part; there are more keys than one of them can hold. */
    private void handleTogether(Message<Order> order, CountDownLatch own, CountDownLatch other) {
        own.countDown();
        awaitLatch(other);
        handled.add(order);
    }

    /** The handlers' threads are real: what they bring about is awaited, while time is moved on. */
    private void awaitInVirtualTime(BooleanSupplier reached) {
        eventually().until(() -> {
            time.advance(Duration.ofSeconds(5));
            return reached.getAsBoolean();
        });
    }

    /** Real threads on a machine that may be busy. */
    private static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60));
    }

    private static List<Integer> numbers(List<Order> orders, String customer) {
        List<Integer> numbers = new ArrayList<>();
        orders.stream()
                .filter(order -> order.customer().equals(customer))
                .forEach(order -> numbers.add(order.number()));
        return numbers;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("The drain timeout is longer than this.", interrupted);
        }
    }
}
