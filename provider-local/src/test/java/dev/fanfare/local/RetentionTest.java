package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class RetentionTest {
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration RETENTION = Duration.ofMinutes(10);
    private static final Topology.Topic TOPIC = Given.orderedTopic("orders");

    private final Rig rig = new Rig(Given.topology(
            TOPIC, Given.keeping(TOPIC, "all", RETENTION), Given.keeping(TOPIC, "longer", RETENTION.multipliedBy(2))));
    private final Source source = rig.open();

    @Test
    void g01AnUndeliveredMessageIsKeptForTheRetentionAndThenExpires() {
        rig.publish("a");

        rig.advance(RETENTION.minus(MOMENT));
        assertThat(rig.available()).containsExactly("a");
        rig.advance(MOMENT);
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void g01EachSubscriptionHasItsOwnRetention() {
        rig.publish("a");
        rig.advance(RETENTION);

        assertThat(rig.available("all")).isEmpty();
        assertThat(rig.available("longer")).containsExactly("a");
    }

    @Test
    void g01OnlyWhatIsOldExpires() {
        rig.publish("old");
        rig.advance(Duration.ofMinutes(5));
        rig.publish("new");
        rig.advance(Duration.ofMinutes(5));

        assertThat(rig.available()).containsExactly("new");
    }

    @Test
    void aMessageThatFailsExpiresBeforeItsDelayEndsAndFreesItsKey() {
        rig.publish(keyed("x1", "x"));
        rig.advance(Duration.ofMinutes(5));
        rig.publish(keyed("x2", "x"));
        done(source.retry(fetchOne(source), Duration.ofMinutes(9)));
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();

        rig.advance(Duration.ofMinutes(5).minus(MOMENT));
        assertThat(waiting).isNotDone();
        rig.advance(MOMENT);

        assertThat(ids(done(waiting))).containsExactly("x2");
    }

    @Test
    void aDelayLongerThanAnyRetentionDoesNotOverflow() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ofSeconds(Long.MAX_VALUE)));

        rig.advance(RETENTION);

        assertThat(rig.available()).isEmpty();
    }

    @Test
    void aLeasedMessageExpiresOnlyWhenItComesBack() {
        rig.publish("a", "b");
        List<Delivery> held = Rig.fetch(source, 2);
        for (int i = 0; i < 45; i++) {
            rig.advance(Duration.ofSeconds(20));
            done(source.extend(held));
        }
        done(source.ack(held.get(0)));
        done(source.release(held.get(1)));

        assertThat(rig.available()).isEmpty();
    }

    @Test
    void expiredMessagesOfAKeyDoNotHoldBackTheOthers() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("x3", "x"));
        fetchOne(source);
        rig.advance(Duration.ofMinutes(5));
        rig.publish(keyed("x4", "x"));
        rig.advance(Duration.ofMinutes(5));

        assertThat(rig.available()).containsExactly("x4");
    }

    @Test
    void g01DeadLettersAreKeptForTheirOwnRetention() {
        rig.publish("a");
        done(source.deadLetter(fetchOne(source), rig.diagnostics("bad", 1)));

        rig.advance(Given.DEAD_LETTER_RETENTION.minus(MOMENT));
        assertThat(rig.deadLetters().count()).isEqualTo(1);
        rig.advance(MOMENT);
        assertThat(rig.deadLetters().count()).isZero();
        assertThat(rig.deadLetters().replayAll()).isZero();
    }

    @Test
    void aReplayedMessageIsKeptForTheWholeRetentionAgain() {
        rig.publish("a");
        done(source.deadLetter(fetchOne(source), rig.diagnostics("bad", 1)));
        rig.advance(Duration.ofDays(1));
        rig.deadLetters().replayAll();

        rig.advance(RETENTION.minus(MOMENT));
        assertThat(rig.available()).containsExactly("a");
        rig.advance(MOMENT);
        assertThat(rig.available()).isEmpty();
    }
}
