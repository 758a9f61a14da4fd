package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Publisher;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.FakeSource;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.OrderEvent;
import dev.fanfare.runtime.testing.OrderEvent.OrderPlaced;
import dev.fanfare.runtime.testing.Receipt;
import dev.fanfare.runtime.testing.Scenario;
import dev.fanfare.runtime.testing.Signup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ClosingTest {
    private static final String PATH = "signups/welcome";

    private final Scenario scenario = new Scenario();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void close() {
        open.countDown();
        scenario.close();
    }

    @Test
    void closeWaitsForRunningHandlersWhilePublishersStillWork() {
        Fanfare fanfare = scenario.subscribe(PATH, (messages, publishers) -> {
                    begun.countDown();
                    open.await();
                    return publishers.send(Receipt.class, new Receipt("late"));
                })
                .start();
        publish(fanfare);
        await().until(() -> begun.getCount() == 0);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(fanfare::close);
        await().until(() -> fanfare.subscription("signups", "welcome").state() == Health.State.STOPPED);
        assertThat(closed).isNotDone();
        assertThat(scenario.broker().isClosed()).isFalse();
        open.countDown();

        await().until(closed::isDone);
        assertThat(closed).isCompleted();
        assertThat(scenario.broker().published()).hasSize(2);
        assertThat(queue().ids("ack")).hasSize(1);
        assertThat(queue().sources()).allMatch(FakeSource::isClosed);
        assertThat(scenario.broker().isClosed()).isTrue();
    }

    @Test
    void whatWasNotStartedIsReleasedAtOnce() {
        Fanfare fanfare = scenario.subscribe("orders/ship", Handler.of(message -> {
                    begun.countDown();
                    open.await();
                }))
                .start();
        fanfare.subscription("orders", "ship").pause();
        for (int i = 0; i < 5; i++) {
            fanfare.publisher(OrderEvent.class).publish(new OrderPlaced("a", i));
        }
        fanfare.subscription("orders", "ship").resume();
        await().until(() -> begun.getCount() == 0);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(fanfare::close);

        FakeQueue orders = scenario.broker().queue("orders/ship");
        await().until(() -> orders.ids("release").size() == 4);
        assertThat(orders.ids("ack")).isEmpty();
        open.countDown();
        await().until(closed::isDone);
        assertThat(orders.ids("ack")).hasSize(1);
    }

    @Test
    void closeWaitsForOutcomesThatTheBrokerIsSlowToTake() {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        Fanfare fanfare = scenario.subscribe(PATH, Handler.of(message -> {})).start();
        queue().settleWhen(taken);
        publish(fanfare);
        await().until(() -> queue().asked() == 1);

        CompletableFuture<Void> closed = CompletableFuture.runAsync(fanfare::close);
        await().until(() -> fanfare.subscription("signups", "welcome").state() == Health.State.STOPPED);
        assertThat(scenario.broker().isClosed()).isFalse();
        taken.complete(null);

        await().until(closed::isDone);
        assertThat(queue().ids("ack")).hasSize(1);
    }

    @Test
    void closeWaitsForReleasesThatTheBrokerIsSlowToTake() {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        Fanfare fanfare = scenario.subscribe("orders/ship", Handler.of(message -> {
                    begun.countDown();
                    open.await();
                }))
                .start();
        fanfare.subscription("orders", "ship").pause();
        fanfare.publisher(OrderEvent.class).publish(new OrderPlaced("a", 1));
        fanfare.publisher(OrderEvent.class).publish(new OrderPlaced("a", 2));
        fanfare.subscription("orders", "ship").resume();
        await().until(() -> begun.getCount() == 0);
        FakeQueue orders = scenario.broker().queue("orders/ship");
        orders.settleWhen(taken);
        open.countDown();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(fanfare::close);
        await().until(() -> orders.asked() == 2);
        assertThat(closed).isNotDone();
        assertThat(scenario.broker().isClosed()).isFalse();
        taken.complete(null);

        await().until(closed::isDone);
        assertThat(orders.log()).hasSize(2);
    }

    @Test
    void closeWaitsForPublishesUnderWay() {
        CompletableFuture<Void> accepted = new CompletableFuture<>();
        Fanfare fanfare = scenario.start();
        scenario.broker().acceptWhen(accepted);
        Publisher<Signup> publisher = fanfare.publisher(Signup.class);
        CompletableFuture<MessageId> id =
                publisher.publishAsync(new Signup(1, "pro", "a")).toCompletableFuture();

        CompletableFuture<Void> closed = CompletableFuture.runAsync(fanfare::close);
        await().until(() -> publisher
                .publishAsync(new Signup(2, "pro", "b"))
                .toCompletableFuture()
                .isCompletedExceptionally());
        assertThat(scenario.broker().isClosed()).isFalse();
        accepted.complete(null);

        await().until(closed::isDone);
        assertThat(id).isCompleted();
    }

    @Test
    void afterTheDrainTimeoutHandlersAreInterruptedAndTheirMessagesComeBack() {
        AtomicInteger interrupted = new AtomicInteger();
        Fanfare fanfare = scenario.shutdownTimeout(Duration.ofMillis(100))
                .subscribe(PATH, Handler.of(message -> {
                    begun.countDown();
                    try {
                        open.await();
                    } catch (InterruptedException cut) {
                        interrupted.incrementAndGet();
                        throw cut;
                    }
                }))
                .start();
        publish(fanfare);
        await().until(() -> begun.getCount() == 0);

        fanfare.close();

        assertThat(interrupted).hasValue(1);
        assertThat(queue().ids("retry")).hasSize(1);
        assertThat(scenario.broker().isClosed()).isTrue();
    }

    @Test
    void aHandlerThatIgnoresItsInterruptionCannotKeepCloseFromEnding() {
        Fanfare fanfare = scenario.shutdownTimeout(Duration.ofMillis(50))
                .subscribe(PATH, Handler.of(message -> {
                    begun.countDown();
                    while (open.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                }))
                .start();
        publish(fanfare);
        await().until(() -> begun.getCount() == 0);

        fanfare.close();

        assertThat(scenario.broker().isClosed()).isTrue();
        assertThat(queue().ids("ack")).isEmpty();
        assertThat(queue().size()).isEqualTo(1);
    }

    @Test
    void aSecondCloseWaitsForTheFirst() throws InterruptedException {
        Fanfare fanfare = scenario.subscribe(PATH, Handler.of(message -> {
                    begun.countDown();
                    open.await();
                }))
                .start();
        publish(fanfare);
        await().until(() -> begun.getCount() == 0);

        CompletableFuture<Void> first = CompletableFuture.runAsync(fanfare::close);
        await().until(() -> fanfare.subscription("signups", "welcome").state() == Health.State.STOPPED);
        CompletableFuture<Void> second = CompletableFuture.runAsync(fanfare::close);
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> awaitClose(fanfare));
        assertThat(List.of(first, second, waiting)).noneMatch(CompletableFuture::isDone);
        open.countDown();

        await().until(() -> first.isDone() && second.isDone() && waiting.isDone());
        fanfare.awaitClose();
        fanfare.close();
    }

    @Test
    void everythingIsStoppedAfterClose() {
        Fanfare fanfare = scenario.subscribe(PATH, Handler.of(message -> {})).start();
        fanfare.close();

        assertThat(fanfare.health().entries()).allMatch(entry -> entry.state() == Health.State.STOPPED);
        fanfare.subscription("signups", "welcome").resume();
        assertThat(queue().sources()).hasSize(1);
    }

    @Test
    void aMessageThatArrivesWhileClosingIsReleased() {
        Fanfare fanfare = scenario.subscribe(PATH, options -> options.concurrency(2), Handler.of(message -> {
                    begun.countDown();
                    open.await();
                }))
                .start();
        publish(fanfare);
        await().until(() -> begun.getCount() == 0);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(fanfare::close);
        await().until(() -> fanfare.subscription("signups", "welcome").state() == Health.State.STOPPED);
        publish(fanfare);
        open.countDown();

        await().until(closed::isDone);
        assertThat(queue().ids("ack")).hasSize(1);
        assertThat(queue().size()).isEqualTo(1);
    }

    private static void awaitClose(Fanfare fanfare) {
        try {
            fanfare.awaitClose();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void publish(Fanfare fanfare) {
        fanfare.publisher(Signup.class).publish(new Signup(1, "pro", "ada@example.com"));
    }

    private FakeQueue queue() {
        return scenario.broker().queue(PATH);
    }
}
