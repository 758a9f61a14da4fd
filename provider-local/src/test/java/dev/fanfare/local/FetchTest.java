package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.VirtualTime;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class FetchTest {
    private final Rig rig = Rig.of(Given.topic("orders"));
    private final Source source = rig.open();

    @Test
    void aFetchCompletesAtOnceWithWhatIsThereUpToItsMost() {
        rig.publish("a", "b", "c");

        assertThat(ids(fetch(source, 2))).containsExactly("a", "b");
        assertThat(ids(fetch(source, 2))).containsExactly("c");
    }

    @Test
    void aFetchWaitsForThePublish() {
        CompletableFuture<List<Delivery>> waiting = source.fetch(5).toCompletableFuture();
        rig.advance(Duration.ofDays(1));
        assertThat(waiting).isNotDone();

        rig.publish("a", "b");

        assertThat(ids(done(waiting))).containsExactly("a", "b");
    }

    @Test
    void waitingConsumersAreServedInTurn() {
        CompletableFuture<List<Delivery>> first = source.fetch(1).toCompletableFuture();
        CompletableFuture<List<Delivery>> second = rig.open().fetch(1).toCompletableFuture();

        rig.publish("a", "b");

        assertThat(ids(done(first))).containsExactly("a");
        assertThat(ids(done(second))).containsExactly("b");
    }

    @Test
    void g16StopFetchingCompletesAWaitingFetchEmptyAndLosesNothing() {
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();

        source.stopFetching();
        source.stopFetching();
        rig.publish("a");

        assertThat(done(waiting)).isEmpty();
        assertThat(done(source.fetch(1))).isEmpty();
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void stoppingOneConsumerLeavesTheOthersWaiting() {
        rig.publish("a");
        fetchOne(source);
        Source stopping = rig.open();
        CompletableFuture<List<Delivery>> stopped = stopping.fetch(1).toCompletableFuture();
        CompletableFuture<List<Delivery>> waiting = rig.open().fetch(1).toCompletableFuture();
        rig.advance(Duration.ofSeconds(10));

        stopping.stopFetching();
        rig.advance(Duration.ofSeconds(20));

        assertThat(done(stopped)).isEmpty();
        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void theClockOfAConsumerThatEndedIsNotReliedOn() {
        MortalTime ending = new MortalTime(rig.time);
        Source stopping = on(ending).open(rig.subscription("all"));
        rig.publish("a");
        fetchOne(source);
        stopping.fetch(1);
        CompletableFuture<List<Delivery>> waiting = rig.open().fetch(1).toCompletableFuture();

        stopping.close();
        ending.close();
        rig.advance(Given.ACK_DEADLINE);

        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void theMessagesOfAFetchThatWasCancelledGoToTheNext() {
        CompletableFuture<List<Delivery>> cancelled = source.fetch(2).toCompletableFuture();
        cancelled.cancel(false);
        rig.publish("a", "b");

        List<Delivery> fetched = fetch(source, 2);

        assertThat(ids(fetched)).containsExactly("a", "b");
        assertThat(fetched)
                .allSatisfy(delivery -> assertThat(delivery.attempt()).isEqualTo(1));
    }

    @Test
    void aConsumersCodeMayFetchAndSettleFromWithinTheStage() {
        StringBuilder handled = new StringBuilder();
        handleForEver(source, handled);

        rig.publish("a", "b");
        rig.publish("c");

        assertThat(handled).hasToString("abc");
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void closingTheTransportEndsItsConsumers() {
        Transport transport = rig.connect();
        Source other = transport.open(rig.subscription("all"));
        CompletableFuture<List<Delivery>> waiting = other.fetch(1).toCompletableFuture();

        transport.close();
        transport.close();
        rig.publish("a");

        assertThat(done(waiting)).isEmpty();
        assertThat(rig.available()).containsExactly("a");
        assertThatThrownBy(() -> transport.open(rig.subscription("all"))).hasMessageContaining("closed");
    }

    @Test
    void aFetchOfNoneIsAMistake() {
        assertThatThrownBy(() -> source.fetch(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void openingASubscriptionThatDoesNotExistNamesItAndTheFix() {
        Topology.Subscription unknown = Given.subscription(Given.topic("orders"), "ghost");

        assertThatThrownBy(() -> rig.transport.open(unknown))
                .isInstanceOf(FanfareException.class)
                .hasMessage("The local broker has no subscription \"orders/ghost\"."
                        + " Start with fanfare.provision=create to create it.");
        assertThatThrownBy(() -> rig.transport.deadLetters(unknown)).isInstanceOf(FanfareException.class);
    }

    @Test
    void g11IdleSetsNoTimer() {
        CountingTime time = new CountingTime();
        Source idle = on(time).open(rig.subscription("all"));
        CompletableFuture<List<Delivery>> waiting = idle.fetch(1).toCompletableFuture();

        assertThat(waiting).isNotDone();
        assertThat(time.set).isZero();
    }

    @Test
    void g11ManyMessagesShareOneTimer() {
        CountingTime time = new CountingTime();
        Transport transport = on(time);
        Source busy = transport.open(rig.subscription("all"));
        for (int i = 0; i < 1_000; i++) {
            rig.publish("m" + i);
            fetchOne(busy);
            // Waits with all leases before it held, and is served by the next publish.
            CompletableFuture<List<Delivery>> waiting = busy.fetch(1).toCompletableFuture();
            rig.publish("n" + i);
            done(waiting);
        }

        assertThat(time.set).isEqualTo(1);
    }

    private Transport on(TimeSource time) {
        return new LocalProvider(rig.broker).open(Rig.context(rig.topology, Optional.empty(), time));
    }

    private static void handleForEver(Source source, StringBuilder handled) {
        source.fetch(1).thenAccept(deliveries -> {
            for (Delivery delivery : deliveries) {
                handled.append(delivery.brokerId());
                source.ack(delivery);
                handleForEver(source, handled);
            }
        });
    }

    /** A clock of one instance, which ends with it, over one that all share. */
    private static final class MortalTime implements TimeSource {
        private final TimeSource shared;
        private boolean ended;

        MortalTime(TimeSource shared) {
            this.shared = shared;
        }

        @Override
        public long millis() {
            return shared.millis();
        }

        @Override
        public Timer schedule(Duration delay, Runnable task) {
            return shared.schedule(delay, () -> {
                if (!ended) {
                    task.run();
                }
            });
        }

        @Override
        public void close() {
            ended = true;
        }
    }

    /** Counts the timers that are set. */
    private static final class CountingTime implements TimeSource {
        private final VirtualTime time = new VirtualTime();
        private int set;

        @Override
        public long millis() {
            return time.millis();
        }

        @Override
        public Timer schedule(Duration delay, Runnable task) {
            set++;
            return time.schedule(delay, task);
        }
    }
}
