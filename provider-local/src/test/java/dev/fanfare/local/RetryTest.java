package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RetryTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Rig rig = Rig.of(Given.topic("orders"));
    private final Source source = rig.open();

    @Test
    void g08AFailedMessageComesBackExactlyAfterItsDelay() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ofMinutes(10)));

        rig.advance(Duration.ofMinutes(10).minus(MOMENT));
        assertThat(rig.available()).isEmpty();
        rig.advance(MOMENT);
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void g08AWaitingConsumerIsWokenWhenTheDelayEnds() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ofSeconds(10)));
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();

        rig.advance(Duration.ofSeconds(10).minus(MOMENT));
        assertThat(waiting).isNotDone();
        rig.advance(MOMENT);

        assertThat(done(waiting).get(0).attempt()).isEqualTo(2);
    }

    @Test
    void g08AShorterDelayOvertakesALongerOne() {
        rig.publish("slow", "quick");
        List<Delivery> held = fetch(source, 2);
        done(source.retry(held.get(0), Duration.ofSeconds(20)));
        CompletableFuture<List<Delivery>> waiting = source.fetch(2).toCompletableFuture();
        done(source.retry(held.get(1), Duration.ofSeconds(5)));

        rig.advance(Duration.ofSeconds(5));
        assertThat(ids(done(waiting))).containsExactly("quick");
        waiting = source.fetch(2).toCompletableFuture();
        rig.advance(Duration.ofSeconds(15));
        assertThat(ids(done(waiting))).containsExactly("slow");
    }

    @Test
    void aDelayOfZeroOrLessIsAtOnce() {
        rig.publish("a", "b");
        List<Delivery> held = fetch(source, 2);

        done(source.retry(held.get(0), Duration.ZERO));
        done(source.retry(held.get(1), Duration.ofSeconds(-1)));

        assertThat(rig.available()).containsExactly("a", "b");
    }

    @Test
    void aReleasedMessageIsAvailableAtOnceInItsPlace() {
        rig.publish("a", "b", "c", "d");
        List<Delivery> held = fetch(source, 3);

        done(source.release(held.get(2)));
        done(source.release(held.get(0)));
        done(source.release(held.get(1)));

        assertThat(rig.available()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void aReleasedMessageGoesToAWaitingConsumer() {
        rig.publish("a");
        Delivery held = fetchOne(source);
        CompletableFuture<List<Delivery>> waiting = rig.open().fetch(1).toCompletableFuture();

        done(source.release(held));

        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void g07AReleaseBurnsNoAttempt() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ZERO));
        for (int i = 0; i < 20; i++) {
            Delivery delivery = fetchOne(source);
            assertThat(delivery.attempt()).isEqualTo(2);
            done(source.release(delivery));
        }
    }

    @Test
    void aMessageThatCameBackGoesBeforeThoseNeverDelivered() {
        rig.publish("a", "b", "c");
        Delivery first = fetchOne(source);
        done(source.retry(first, Duration.ofSeconds(1)));
        rig.advance(Duration.ofSeconds(1));

        assertThat(rig.available()).containsExactly("a", "b", "c");
    }
}
