package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.failure;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class LeaseTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Rig rig = Rig.of(Given.topic("orders"));
    private final Source source = rig.open();

    @Test
    void aFetchedMessageIsInvisibleUntilTheAckDeadline() {
        rig.publish("a");
        fetchOne(source);

        rig.advance(Given.ACK_DEADLINE.minus(MOMENT));
        assertThat(rig.available()).isEmpty();

        rig.advance(MOMENT);
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void g03AnAcknowledgedMessageIsNotDeliveredAgain() {
        rig.publish("a");
        done(source.ack(fetchOne(source)));

        rig.advance(Given.RETENTION.minus(MOMENT));

        assertThat(rig.available()).isEmpty();
    }

    @Test
    void g07AttemptRisesWithEachDelivery() {
        rig.publish("a");
        Delivery first = fetchOne(source);
        done(source.retry(first, Duration.ZERO));
        Delivery second = fetchOne(source);
        rig.advance(Given.ACK_DEADLINE);
        Delivery third = fetchOne(source);

        assertThat(List.of(first.attempt(), second.attempt(), third.attempt())).containsExactly(1, 2, 3);
    }

    @Test
    void g07AttemptRisesAcrossAConsumersDeath() {
        rig.publish("a");
        Source dying = rig.connect().open(rig.subscription("all"));
        fetchOne(dying);
        dying.close();
        rig.advance(Given.ACK_DEADLINE);

        assertThat(fetchOne(source).attempt()).isEqualTo(2);
    }

    @Test
    void g10AWaitingConsumerGetsTheMessageOfADeadOneAtTheAckDeadline() {
        rig.publish("a");
        Source dying = rig.open();
        fetchOne(dying);
        dying.close();
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();

        rig.advance(Given.ACK_DEADLINE.minus(MOMENT));
        assertThat(waiting).isNotDone();
        rig.advance(MOMENT);

        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void g10ExtendRestartsTheLease() {
        rig.publish("a");
        Delivery held = fetchOne(source);
        rig.advance(Duration.ofSeconds(20));
        done(source.extend(List.of(held)));

        rig.advance(Given.ACK_DEADLINE.minus(MOMENT));
        assertThat(rig.available()).isEmpty();
        rig.advance(MOMENT);
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void g10ExtendingSomeLeavesTheOthersToLapse() {
        rig.publish("a", "b", "c");
        List<Delivery> held = fetch(source, 3);
        rig.advance(Duration.ofSeconds(20));
        done(source.extend(List.of(held.get(1))));
        rig.advance(Duration.ofSeconds(10));

        assertThat(rig.available()).containsExactly("a", "c");
        done(source.ack(held.get(1)));
    }

    @Test
    void extendingALapsedLeaseFailsAndDoesNotTakeTheMessageAway() {
        rig.publish("a", "b");
        List<Delivery> held = fetch(source, 2);
        done(source.ack(held.get(1)));
        rig.advance(Given.ACK_DEADLINE);

        Throwable failure = failure(source.extend(held));

        assertThat(failure)
                .isInstanceOf(FanfareException.class)
                .hasMessageContaining("1 of 2 messages of \"orders/all\"");
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void extendingWhatIsSettledIsNoFailure() {
        rig.publish("a");
        Delivery held = fetchOne(source);
        done(source.ack(held));

        done(source.extend(List.of(held)));

        assertThat(rig.available()).isEmpty();
    }

    @Test
    void aStaleLeaseSettlesNothing() {
        rig.publish("a");
        Delivery stale = fetchOne(source);
        rig.advance(Given.ACK_DEADLINE);
        Delivery current = fetchOne(rig.open());

        assertThat(failure(source.ack(stale))).hasMessageContaining("Message a of \"orders/all\" was not settled");
        assertThat(failure(source.retry(stale, Duration.ZERO))).isInstanceOf(FanfareException.class);
        assertThat(failure(source.release(stale))).isInstanceOf(FanfareException.class);
        assertThat(failure(source.deadLetter(stale, rig.diagnostics("late", 1))))
                .isInstanceOf(FanfareException.class);

        assertThat(rig.available()).isEmpty();
        assertThat(rig.deadLetters().count()).isZero();
        assertThat(current.attempt()).isEqualTo(2);
    }

    @Test
    void theNewerDeliveryIsSettledAsIfTheStaleOneHadNeverBeen() {
        rig.publish("a");
        Delivery stale = fetchOne(source);
        rig.advance(Given.ACK_DEADLINE);
        Source other = rig.open();
        Delivery current = fetchOne(other);
        failure(source.ack(stale));

        done(other.ack(current));
        rig.advance(Given.ACK_DEADLINE);

        assertThat(rig.available()).isEmpty();
    }

    @Test
    void settlingTwiceFailsTheSecondTime() {
        rig.publish("a");
        Delivery delivery = fetchOne(source);
        done(source.ack(delivery));

        assertThat(failure(source.retry(delivery, Duration.ZERO))).hasMessageContaining("settled before");
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void settlingAtAnotherConsumerFailsAndChangesNothing() {
        rig.publish("a");
        Delivery delivery = fetchOne(source);

        assertThat(failure(rig.open().ack(delivery))).isInstanceOf(IllegalArgumentException.class);
        assertThat(failure(rig.open().extend(List.of(delivery)))).isInstanceOf(IllegalArgumentException.class);

        done(source.ack(delivery));
    }

    @Test
    void whatWasHandedOutCanBeSettledAfterTheFetchingHasStopped() {
        rig.publish("a", "b");
        List<Delivery> held = fetch(source, 2);
        source.stopFetching();

        done(source.ack(held.get(0)));
        done(source.release(held.get(1)));

        assertThat(rig.available()).containsExactly("b");
    }

    @Test
    void g12NothingOfAClosedConsumerIsLost() {
        rig.publish("a");
        Delivery held = fetchOne(source);
        source.close();
        source.close();

        assertThat(failure(source.ack(held))).hasMessageContaining("closed");
        assertThat(failure(source.extend(List.of(held)))).isInstanceOf(FanfareException.class);
        rig.advance(Given.ACK_DEADLINE);
        assertThat(rig.available()).containsExactly("a");
    }
}
