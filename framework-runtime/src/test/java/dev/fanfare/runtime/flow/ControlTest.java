package dev.fanfare.runtime.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.fanfare.runtime.Fanfare;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Health;
import dev.fanfare.runtime.SubscriptionControl;
import dev.fanfare.runtime.testing.FakeQueue;
import dev.fanfare.runtime.testing.Handler;
import dev.fanfare.runtime.testing.Scenario;
import dev.fanfare.runtime.testing.Settled;
import dev.fanfare.runtime.testing.Signup;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Pausing, health and leases. */
class ControlTest {
    private static final String PATH = "signups/welcome";

    private final Scenario scenario = new Scenario();
    private final AtomicInteger handled = new AtomicInteger();
    private Fanfare fanfare;

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void aPausedSubscriptionFetchesNothingAndLosesNothing() {
        start();
        SubscriptionControl welcome = fanfare.subscription("signups", "welcome");

        welcome.pause();
        welcome.pause();
        int fetches = queue().fetches().size();
        publish(fanfare, 3);

        assertThat(welcome.state()).isEqualTo(Health.State.PAUSED);
        assertThat(queue().fetches()).hasSize(fetches);
        assertThat(queue().size()).isEqualTo(3);

        welcome.resume();
        welcome.resume();
        await().until(() -> queue().ids("ack").size() == 3);
        assertThat(welcome.state()).isEqualTo(Health.State.UP);
    }

    @Test
    void pausingLetsRunningHandlersGoOnAndThenClosesTheirSource() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        fanfare = scenario.subscribe(PATH, Handler.of(message -> {
                    begun.countDown();
                    open.await();
                }))
                .start();
        publish(fanfare, 1);
        await().until(() -> begun.getCount() == 0);

        fanfare.subscription("signups", "welcome").pause();
        assertThat(queue().sources().get(0).isClosed()).isFalse();
        open.countDown();

        await().until(() -> queue().ids("ack").size() == 1);
        await().until(() -> queue().sources().get(0).isClosed());
    }

    @Test
    void whatALateFetchBringsIsReleasedBeforeItsSourceIsClosed() {
        start();
        queue().stopLate();
        fanfare.subscription("signups", "welcome").pause();
        assertThat(queue().sources().get(0).isClosed()).isFalse();

        publish(fanfare, 1);

        assertThat(queue().ids("release")).hasSize(1);
        assertThat(queue().sources().get(0).isClosed()).isTrue();
        assertThat(handled).hasValue(0);
    }

    @Test
    void aHandlerCanPauseItsOwnSubscription() {
        scenario.subscribe(PATH, options -> options.concurrency(1), Handler.of(message -> {
            if (handled.incrementAndGet() == 1) {
                fanfare.subscription("signups", "welcome").pause();
            }
        }));
        fanfare = scenario.start();
        publish(fanfare, 5);

        await().until(() -> fanfare.subscription("signups", "welcome").state() == Health.State.PAUSED);
        await().until(() -> queue().ids("ack").size() == 1);
        assertThat(handled).hasValue(1);
        fanfare.subscription("signups", "welcome").resume();
        await().until(() -> queue().ids("ack").size() == 5);
    }

    @Test
    void anUnknownSubscriptionIsAnErrorThatListsWhatThereIs() {
        start();

        assertThatThrownBy(() -> fanfare.subscription("signups", "welcom"))
                .isInstanceOf(FanfareException.class)
                .hasMessageContaining("no subscription \"signups/welcom\"")
                .hasMessageContaining("signups/welcome");
    }

    @Test
    void healthHasAnEntryForEveryPublisherAndSubscriptionSortedByKindAndName() {
        start();

        assertThat(fanfare.health().entries())
                .extracting(entry -> entry.kind() + " " + entry.name())
                .containsExactly(
                        "publisher copies",
                        "publisher orders",
                        "publisher receipts",
                        "publisher signups",
                        "subscription signups/welcome");
        assertThat(fanfare.health().isUp()).isTrue();
    }

    @Test
    void aConsumerThatDiesIsDownWithItsReasonAndIsRestartedWithBackoff() {
        start();
        queue().breakFetching(new IllegalStateException("queue deleted"));

        assertThat(entry(fanfare).state()).isEqualTo(Health.State.DOWN);
        assertThat(entry(fanfare).reason().orElseThrow())
                .contains("queue deleted")
                .contains("PT1S");
        assertThat(fanfare.health().isUp()).isFalse();
        publish(fanfare, 1);

        // Seconds 1, 1+2 and 1+2+4: each restart fails and doubles the next delay.
        awaitNext(Duration.ofSeconds(1), Duration.ofSeconds(2));
        awaitNext(Duration.ofSeconds(2), Duration.ofSeconds(4));
        awaitNext(Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(entry(fanfare).state()).isEqualTo(Health.State.DOWN);
        queue().mend();
        scenario.time().advance(Duration.ofSeconds(8));

        await().until(() -> queue().ids("ack").size() == 1);
        assertThat(entry(fanfare).state()).isEqualTo(Health.State.UP);
        assertThat(queue().sources().subList(0, 4)).allMatch(source -> source.isClosed());
    }

    @Test
    void anIdleConsumerIsUpAgainAMomentAfterItsRestart() {
        start();
        queue().breakFetching(new IllegalStateException("connection reset"));
        queue().mend();
        scenario.time().advance(Duration.ofSeconds(1));
        await().until(() -> queue().fetches().size() == 2);

        scenario.time().advance(Duration.ofSeconds(1));

        assertThat(entry(fanfare).state()).isEqualTo(Health.State.UP);
    }

    @Test
    void aSourceThatCannotBeOpenedIsTriedAgain() {
        start();
        queue().breakOpening(new IllegalStateException("no route"));
        queue().breakFetching(new IllegalStateException("connection reset"));
        scenario.time().advance(Duration.ofSeconds(1));
        await().until(() -> entry(fanfare).reason().orElse("").contains("no route"));
        queue().mend();
        publish(fanfare, 1);

        scenario.time().advance(Duration.ofSeconds(2));

        await().until(() -> queue().ids("ack").size() == 1);
    }

    @Test
    void leasesAreExtendedWhileTheHandlerRunsAndNoLonger() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        fanfare = scenario.subscribe(PATH, Handler.of(message -> {
                    begun.countDown();
                    open.await();
                }))
                .start();
        publish(fanfare, 1);
        await().until(() -> begun.getCount() == 0);

        scenario.time().advance(Duration.ofMinutes(1));
        assertThat(queue().ids("extend")).hasSize(4);
        open.countDown();
        await().until(() -> queue().ids("ack").size() == 1);
        scenario.time().advance(Duration.ofMinutes(1));

        assertThat(queue().ids("extend")).hasSize(4);
    }

    @Test
    void aLeaseIsNoLongerExtendedOnceTheHandlerWasCut() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        scenario.subscribe(PATH, options -> options.timeout(Duration.ofSeconds(40)), Handler.of(message -> {
            begun.countDown();
            boolean done = false;
            while (!done) {
                try {
                    open.await();
                    done = true;
                } catch (InterruptedException ignoredOnPurpose) {
                    handled.incrementAndGet();
                }
            }
        }));
        fanfare = scenario.start();
        publish(fanfare, 1);
        await().until(() -> begun.getCount() == 0);

        scenario.time().advance(Duration.ofMinutes(2));
        assertThat(queue().ids("extend")).hasSize(2);
        open.countDown();

        await().until(() -> queue().ids("retry").size() == 1);
        assertThat(queue().log()).extracting(Settled::how).containsExactly("extend", "extend", "retry");
    }

    private Fanfare start() {
        fanfare = scenario.subscribe(PATH, Handler.of(message -> handled.incrementAndGet()))
                .start();
        return fanfare;
    }

    private static void publish(Fanfare fanfare, int count) {
        for (int i = 0; i < count; i++) {
            fanfare.publisher(Signup.class).publish(new Signup(i, "pro", "ada@example.com"));
        }
    }

    private FakeQueue queue() {
        return scenario.broker().queue(PATH);
    }

    /** Moves time, and waits for the restart to fail and to say when the next one is due. */
    private void awaitNext(Duration after, Duration next) {
        scenario.time().advance(after);
        await().until(() -> entry(fanfare).reason().orElse("").endsWith("in " + next));
    }

    private static Health.Entry entry(Fanfare fanfare) {
        List<Health.Entry> entries = fanfare.health().entries();
        return entries.get(entries.size() - 1);
    }
}
