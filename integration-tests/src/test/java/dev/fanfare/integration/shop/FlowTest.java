package dev.fanfare.integration.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.BatchFailure;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.DeadLetters;
import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.PublishResult;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.runtime.RetryLaterException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The way of a message through annotations, processors, generated code, runtime and embedded broker. */
class FlowTest {
    @Test
    void aMessageReachesItsHandlerWithEverythingThatBelongsToIt() {
        try (Shop shop = Shop.open()) {
            MessageId id = shop.orders().publish(OrderPlaced.of("ada", "DE", 4200));

            await().until(() -> !shop.warehouse.picked.isEmpty());
            Message<OrderPlaced> message = shop.warehouse.picked.get(0);
            assertThat(message.id()).isEqualTo(id);
            assertThat(message.event()).isEqualTo(OrderPlaced.of("ada", "DE", 4200));
            assertThat(message.key()).contains("ada");
            assertThat(message.attempt()).isEqualTo(1);
            assertThat(message.topic()).isEqualTo("orders");
            assertThat(message.subscription()).isEqualTo("pick");
            assertThat(message.publishedAt()).isEqualTo(shop.time.now());
            assertThat(message.attributes())
                    .containsEntry("ce-specversion", "1.0")
                    .containsEntry("ce-id", id.value())
                    .containsEntry("ce-source", "/shop")
                    .containsEntry("ce-type", "orders")
                    .containsEntry("country", "DE")
                    .containsEntry("total", "4200")
                    .hasSize(6);
        }
    }

    @Test
    void returnedEventsArePublishedAndFiltersAndSubtypesDeliverWhatTheySay() {
        try (Shop shop = Shop.open()) {
            shop.orders().publish(OrderPlaced.of("ada", "FR", 100));
            shop.orders().publish(OrderPlaced.of("bob", "FR", 150));
            shop.orders().publish(OrderPlaced.of("cyd", "DE", 100));
            shop.orders().publish(OrderPlaced.of("dan", "FR", 0));
            shop.orders().publish(OrderPlaced.of("returns", "AT", 200));

            await().until(() -> shop.warehouse.picked.size() == 5 && shop.warehouse.returned.size() == 1);
            await().until(() -> shop.warehouse.parcels.size() == 10);
            assertThat(shop.warehouse.abroad)
                    .extracting(OrderPlaced::customer)
                    .containsExactlyInAnyOrder("ada", "returns");
            assertThat(shop.warehouse.parcels)
                    .contains(new Parcel.Sent("ada-1"), new Parcel.Returned("returns", "odd"))
                    .doesNotContain(new Parcel.Sent("dan-1"));
            assertThat(shop.warehouse.returned).containsExactly(new Parcel.Returned("returns", "odd"));
        }
    }

    @Test
    void aFailingMessageHoldsBackItsKeyAndNoOtherUntilItIsDeadLettered() {
        try (Shop shop = Shop.open()) {
            shop.warehouse.whenPicking = order -> {
                if (order.event().cents() == 1) {
                    throw new IllegalStateException("no stock");
                }
            };
            MessageId failing = shop.orders().publish(OrderPlaced.of("ada", "DE", 1));
            shop.orders().publish(OrderPlaced.of("ada", "DE", 2));
            shop.orders().publish(OrderPlaced.of("bob", "DE", 3));

            await().until(() -> shop.warehouse.picked.size() == 2);
            assertThat(cents(shop)).containsExactlyInAnyOrder(1L, 3L);
            shop.passUntil(() -> shop.warehouse.picked.size() == 5);

            assertThat(cents(shop).stream().filter(cents -> cents != 3)).containsExactly(1L, 1L, 1L, 2L);
            DeadLetters dead = shop.fanfare.deadLetters("orders", "pick");
            await().until(() -> dead.count() == 1);
            DeadLetter letter = dead.find(failing).orElseThrow();
            assertThat(letter.key()).contains("ada");
            assertThat(letter.diagnostics().attempts()).isEqualTo(3);
            assertThat(letter.diagnostics().subscription()).isEqualTo("orders/pick");
            assertThat(letter.diagnostics().exception()).contains(IllegalStateException.class.getName());
            assertThat(letter.diagnostics().stack().orElseThrow()).contains("no stock");
            assertThat(Duration.between(
                            letter.diagnostics().firstFailure(),
                            letter.diagnostics().lastFailure()))
                    .isGreaterThanOrEqualTo(Duration.ofSeconds(30));

            shop.warehouse.whenPicking = order -> {};
            assertThat(dead.replay(failing)).isTrue();
            await().until(() -> shop.warehouse.picked.size() == 6);
            assertThat(shop.warehouse.picked.get(5).id()).isEqualTo(failing);
            assertThat(shop.warehouse.picked.get(5).attempt()).isEqualTo(1);
            assertThat(dead.count()).isZero();
        }
    }

    private static List<Long> cents(Shop shop) {
        return shop.warehouse.picked.stream()
                .map(order -> order.event().cents())
                .toList();
    }

    @Test
    void aRejectionAndAnExceptionThatIsNeverRetriedAreDeadLetteredAtOnce() {
        try (Shop shop = Shop.open()) {
            shop.warehouse.whenPicking = order -> {
                if (order.event().cents() == 1) {
                    throw new RejectedException("too small");
                }
                throw new ArithmeticException("/ by zero");
            };
            shop.orders().publish(OrderPlaced.of("ada", "DE", 1));
            shop.orders().publish(OrderPlaced.of("ada", "DE", 2));

            await().until(() -> shop.fanfare.deadLetters("orders", "pick").count() == 2);
            assertThat(shop.warehouse.picked).hasSize(2);
            assertThat(shop.fanfare.deadLetters("orders", "pick").list(10))
                    .extracting(letter -> letter.diagnostics().reason())
                    .satisfiesExactly(
                            reason -> assertThat(reason).contains("too small"),
                            reason -> assertThat(reason).contains("never retried"));
        }
    }

    @Test
    void anErrorIsAFailedAttemptAndTheHandlerMayChooseTheDelay() {
        try (Shop shop = Shop.open()) {
            shop.warehouse.whenPicking = order -> {
                if (order.attempt() == 1) {
                    throw new RetryLaterException(Duration.ofMinutes(5));
                }
                if (order.attempt() == 2) {
                    throw new AssertionError("an Error, not an Exception");
                }
            };
            shop.orders().publish(OrderPlaced.of("ada", "DE", 1));
            await().until(() -> shop.warehouse.picked.size() == 1);

            long begun = shop.time.millis();
            shop.passUntil(() -> shop.warehouse.picked.size() == 2);
            // Never early; late only by what the handlers' threads take while virtual time runs on.
            assertThat(shop.time.millis() - begun).isGreaterThanOrEqualTo(300_000L);
            shop.passUntil(() -> shop.warehouse.picked.size() == 3);
            assertThat(shop.warehouse.picked).extracting(Message::attempt).containsExactly(1, 2, 3);
        }
    }

    @Test
    void aHandlerThatOutlastsItsTimeoutIsInterruptedAndTriedAgain() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        try (Shop shop = Shop.open()) {
            shop.warehouse.whenPicking = order -> {
                if (order.attempt() == 1) {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException expected) {
                        interrupted.countDown();
                        throw expected;
                    }
                }
            };
            shop.orders().publish(OrderPlaced.of("ada", "DE", 1));
            await().until(() -> shop.warehouse.picked.size() == 1);

            shop.passUntil(() -> shop.warehouse.picked.size() == 2);

            interrupted.await();
            assertThat(shop.warehouse.picked.get(1).attempt()).isEqualTo(2);
        }
    }

    @Test
    void aBatchHoldsWhatIsThereAndOnlyWhatFailedIsTriedAgain() {
        try (Shop shop = Shop.open("ticks/count")) {
            shop.warehouse.whenCounting = batch -> {
                List<Message<Tick>> odd =
                        batch.stream().filter(tick -> !tick.event().even()).toList();
                if (!odd.isEmpty()) {
                    throw BatchFailure.of(odd, new IllegalStateException("odd"));
                }
            };
            Publisher<Tick> ticks = shop.fanfare.publisher(Tick.class);
            List<PublishResult> results = ticks.publishAll(
                    IntStream.range(0, 8).mapToObj(n -> new Tick(n, n % 2 == 0)).toList());
            assertThat(results).allMatch(PublishResult::isAccepted);
            shop.fanfare.subscription("ticks", "count").resume();

            DeadLetters dead = shop.fanfare.deadLetters("ticks", "count");
            shop.passUntil(() -> dead.count() == 4);
            assertThat(shop.warehouse.batches.get(0)).hasSize(8);
            assertThat(shop.warehouse.batches.stream().mapToInt(List::size).sum())
                    .isEqualTo(12);
            assertThat(dead.list(1).get(0).diagnostics().exception()).contains(IllegalStateException.class.getName());
            await().until(() -> Seen.EVEN.size() == 4);
            assertThat(Seen.EVEN).allMatch(Tick::even);
        }
    }

    @Test
    void aTopicInterfaceIsAPublisherOfEventsThatNobodyHereOwns() {
        try (Shop shop = Shop.open()) {
            Outbox outbox = shop.fanfare.topic(Outbox.class);
            outbox.publish(new Mail("ada", "Hello"));

            await().until(() -> Seen.MAILS.contains(new Mail("ada", "Hello")));
            assertThatThrownBy(() -> shop.fanfare.publisher(Mail.class)).hasMessageContaining("Outbox");
        }
    }

    @Test
    void whatCannotBePublishedIsRefusedWithItsReason() {
        Publisher<OrderPlaced> orders;
        try (Shop shop = Shop.open()) {
            orders = shop.orders();
            assertThatThrownBy(() -> orders.publish(null))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("orders")
                    .hasMessageContaining("null");
            assertThatThrownBy(() -> orders.publish(OrderPlaced.of(null, "DE", 1)))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("customer");
            assertThatThrownBy(() -> orders.publish(OrderPlaced.of("x".repeat(256 * 1024), "DE", 1)))
                    .isInstanceOf(PublishException.class)
                    .hasMessageContaining("262144");
            List<PublishResult> results = orders.publishAll(
                    Arrays.asList(OrderPlaced.of("ada", "DE", 1), null, OrderPlaced.of("bob", "DE", 2)));
            assertThat(results).extracting(PublishResult::isAccepted).containsExactly(true, false, true);
            await().until(() -> shop.warehouse.picked.size() == 2);
        }
        assertThatThrownBy(() -> orders.publish(OrderPlaced.of("ada", "DE", 1)))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void twoProcessesShareTheMessagesOfASubscription() {
        try (Shop shop = Shop.open()) {
            Warehouse second = new Warehouse(new Shop.Discarding<>(), new Shop.NoMail());
            CountDownLatch bothBusy = new CountDownLatch(8);
            Warehouse.ThrowingConsumer<Message<OrderPlaced>> busy = order -> {
                bothBusy.countDown();
                bothBusy.await();
            };
            shop.warehouse.whenPicking = busy;
            second.whenPicking = busy;
            try (Fanfare other = shop.start(second)) {
                // Four at once in each: none could end if one process got more than its share.
                IntStream.range(0, 8).forEach(n -> shop.orders().publish(OrderPlaced.of("c" + n, "DE", n)));
                await().until(() -> shop.warehouse.picked.size() + second.picked.size() == 8);
                assertThat(shop.warehouse.picked).hasSize(4);
                assertThat(second.picked).hasSize(4);
                assertThat(other.health().isUp()).isTrue();
            }
        }
    }

    @Test
    void noMoreThanTheConcurrencyAreHandledAtOnce() {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (Shop shop = Shop.open()) {
            shop.warehouse.whenPicking = order -> {
                most.accumulateAndGet(now.incrementAndGet(), Math::max);
                Thread.onSpinWait();
                now.decrementAndGet();
            };
            IntStream.range(0, 500).forEach(n -> shop.orders().publish(OrderPlaced.of("c" + n, "DE", n)));
            await().until(() -> shop.warehouse.picked.size() == 500);
            assertThat(most.get()).isBetween(1, 4);
        }
    }

    @Test
    void closingWaitsForRunningHandlersAndLosesNothing() throws InterruptedException {
        Shop shop = Shop.open();
        CountDownLatch running = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        List<String> done = new ArrayList<>();
        shop.warehouse.whenPicking = order -> {
            running.countDown();
            finish.await();
            done.add(order.event().customer());
        };
        shop.orders().publish(OrderPlaced.of("ada", "DE", 1));
        shop.orders().publish(OrderPlaced.of("ada", "DE", 2));
        running.await();
        Thread closer = new Thread(shop::close);
        closer.start();
        await().until(() -> shop.fanfare.subscription("orders", "pick").state() == Health.State.STOPPED);
        finish.countDown();
        closer.join();
        assertThat(done).containsExactly("ada");

        Warehouse next = new Warehouse(new Shop.Discarding<>(), new Shop.NoMail());
        try (Fanfare again = shop.start(next)) {
            await().until(() -> next.picked.size() == 1);
            assertThat(next.picked.get(0).event().cents()).isEqualTo(2);
            assertThat(next.picked.get(0).attempt()).isEqualTo(1);
            assertThat(again.health().isUp()).isTrue();
        }
    }

    @Test
    void aPausedSubscriptionFetchesNothingAndLosesNothing() {
        try (Shop shop = Shop.open("orders/pick")) {
            shop.orders().publish(OrderPlaced.of("ada", "FR", 100));
            await().until(() -> shop.warehouse.abroad.size() == 1);
            assertThat(shop.warehouse.picked).isEmpty();
            assertThat(shop.fanfare.subscription("orders", "pick").state()).isEqualTo(Health.State.PAUSED);

            shop.fanfare.subscription("orders", "pick").resume();
            await().until(() -> shop.warehouse.picked.size() == 1);
        }
    }

    @Test
    void optionalsAndNullsSurviveTheWay() {
        OrderPlaced full = new OrderPlaced(
                "Ünï \"quoted\"\n\u0001\uFFFE 🎺", "DE", Long.MAX_VALUE, List.of(), Optional.of("voucher"), "note");
        try (Shop shop = Shop.open()) {
            shop.fanfare.publisher(OrderPlaced.class).publish(full);
            await().until(() -> shop.warehouse.picked.size() == 1);
            assertThat(shop.warehouse.picked.get(0).event()).isEqualTo(full);
        }
    }
}
