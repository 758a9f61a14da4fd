package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.inspect.SubscriptionIntrospection;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A subscription that is paused at the broker gives nobody anything, and loses nothing. */
class PauseTest {
    private static final Topology.Topic TOPIC = Given.topic("orders");

    private final Rig rig =
            new Rig(Given.topology(TOPIC, Given.subscription(TOPIC, "all"), Given.subscription(TOPIC, "other")));
    private final SubscriptionIntrospection looking =
            rig.broker.introspection(rig.time).subscription("orders", "all").orElseThrow();
    private final Source source = rig.open();

    @Test
    void nobodyGetsAnythingUntilItIsResumed() {
        looking.pause();
        rig.publish("a");
        CompletableFuture<List<Delivery>> before = source.fetch(1).toCompletableFuture();
        rig.publish("b");
        CompletableFuture<List<Delivery>> late = rig.open().fetch(1).toCompletableFuture();
        Brokers.settle();
        assertThat(before).isNotDone();
        assertThat(late).isNotDone();
        assertThat(rig.available("other")).containsExactly("a", "b");

        looking.resume();

        assertThat(ids(done(before))).containsExactly("a");
        assertThat(ids(done(late))).containsExactly("b");
    }

    @Test
    void aFetchThatWaitedBeforeThePauseWaitsOn() {
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();
        looking.pause();
        rig.publish("a");
        Brokers.settle();
        assertThat(waiting).isNotDone();

        looking.resume();
        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void afterThePausePublishersServeWaitingFetchesAgain() {
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();
        looking.pause();
        looking.resume();

        rig.publish("a");

        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void whatConsumersHaveTheySettle() {
        rig.publish("a", "b", "c");
        List<Delivery> fetched = fetch(source, 3);
        looking.pause();

        done(source.ack(fetched.get(0)));
        done(source.retry(fetched.get(1), Duration.ZERO));
        rig.advance(Given.ACK_DEADLINE);
        CompletableFuture<List<Delivery>> waiting = source.fetch(9).toCompletableFuture();
        Brokers.settle();
        assertThat(waiting).isNotDone();
        assertThat(looking.status().waiting()).isEqualTo(2);

        looking.resume();
        assertThat(ids(done(waiting))).containsExactly("b", "c");
    }

    @Test
    void itLastsWhoeverComesAndGoes() {
        looking.pause();
        rig.publish("a");
        source.close();
        rig.connect();
        rig.advance(Duration.ofHours(1));

        assertThat(looking.status().pausedSince()).contains(rig.time.now().minus(Duration.ofHours(1)));
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void aReplayWaitsForTheEndOfThePause() {
        rig.publish("a");
        done(source.deadLetter(fetchOne(source), rig.diagnostics("bad", 1)));
        looking.pause();

        rig.deadLetters().replayAll();
        assertThat(rig.available()).isEmpty();

        looking.resume();
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void pausingTwiceIsPausingOnce() {
        looking.pause();
        rig.advance(Duration.ofMinutes(1));
        looking.pause();
        assertThat(looking.status().pausedSince()).contains(rig.time.now().minus(Duration.ofMinutes(1)));

        looking.resume();
        looking.resume();
        assertThat(looking.status().pausedSince()).isEmpty();
    }

    @Test
    void aDelayedMessageThatFallsDueInThePauseComesAfterIt() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ofSeconds(10)));
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();
        looking.pause();
        rig.advance(Duration.ofSeconds(10));
        Brokers.settle();
        assertThat(waiting).isNotDone();

        looking.resume();
        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void aMessageThatFallsDueAfterThePauseIsServedByItsAlarm() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ofSeconds(10)));
        looking.pause();
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();
        looking.resume();

        rig.advance(Duration.ofSeconds(10));

        assertThat(ids(done(waiting))).containsExactly("a");
    }
}
