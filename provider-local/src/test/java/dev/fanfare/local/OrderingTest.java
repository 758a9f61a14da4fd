package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OrderingTest {
    private final Rig rig = Rig.of(Given.orderedTopic("transitions"));
    private final Source first = rig.open();
    private final Source second = rig.connect().open(rig.subscription("all"));

    @Test
    void g05AtMostOneMessageOfAKeyIsOutAcrossConsumers() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("y1", "y"));

        assertThat(ids(fetch(first, 9))).containsExactly("x1", "y1");
        assertThat(fetch(second, 9)).isEmpty();
    }

    @Test
    void g05FirstDeliveriesOfAKeyFollowPublishOrder() {
        List<String> sent = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            rig.publish(keyed("m" + i, "k"));
            sent.add("m" + i);
        }
        List<String> handled = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Source turn = i % 3 == 0 ? second : first;
            Delivery delivery = fetchOne(turn);
            handled.add(delivery.brokerId());
            done(turn.ack(delivery));
        }

        assertThat(handled).isEqualTo(sent);
    }

    @Test
    void g05TheNextOfAKeyGoesToAWaitingConsumerWhenTheOneBeforeIsDone() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"));
        Delivery out = fetchOne(first);
        CompletableFuture<List<Delivery>> waiting = second.fetch(1).toCompletableFuture();
        assertThat(waiting).isNotDone();

        done(first.ack(out));

        assertThat(ids(done(waiting))).containsExactly("x2");
    }

    @Test
    void g05AFailedMessageIsRedeliveredBeforeItsSuccessorsAndOtherKeysGoOn() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("y1", "y"), keyed("y2", "y"));
        List<Delivery> held = fetch(first, 9);
        done(first.retry(held.get(0), Duration.ofSeconds(10)));
        done(first.ack(held.get(1)));

        assertThat(rig.available()).containsExactly("y2");
        rig.advance(Duration.ofSeconds(10));
        assertThat(rig.available()).containsExactly("x1", "y2");
    }

    @Test
    void g05AReleasedMessageKeepsItsPlaceOfItsKey() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"));
        done(first.release(fetchOne(first)));

        Delivery again = fetchOne(second);
        assertThat(again.brokerId()).isEqualTo("x1");
        done(second.ack(again));
        assertThat(fetchOne(second).brokerId()).isEqualTo("x2");
    }

    @Test
    void g05ALapsedMessageComesBeforeItsSuccessors() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"));
        fetchOne(first);
        rig.advance(Given.ACK_DEADLINE);

        assertThat(ids(fetch(second, 9))).containsExactly("x1");
    }

    @Test
    void g05ADeadLetterFreesItsKey() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"));
        done(first.deadLetter(fetchOne(first), rig.diagnostics("bad", 1)));

        assertThat(rig.available()).containsExactly("x2");
    }

    @Test
    void g05EveryConsumerMayHaveAKeyOfItsOwn() {
        rig.publish(keyed("x1", "x"), keyed("y1", "y"), keyed("x2", "x"), keyed("y2", "y"));
        Delivery x = fetchOne(first);
        Delivery y = fetchOne(second);
        assertThat(List.of(x.brokerId(), y.brokerId())).containsExactly("x1", "y1");

        done(second.ack(y));
        assertThat(rig.available()).containsExactly("y2");
        done(first.ack(x));
        assertThat(rig.available()).containsExactly("y2", "x2");
    }

    @Test
    void aKeyThatIsUsedUpBeginsAnew() {
        rig.publish(keyed("x1", "x"));
        done(first.ack(fetchOne(first)));
        rig.publish(keyed("x2", "x"), keyed("x3", "x"));

        assertThat(ids(fetch(first, 9))).containsExactly("x2");
    }

    @Test
    void aReplayedMessageGoesBehindThoseOfItsKeyThatWait() {
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("x3", "x"));
        done(first.deadLetter(fetchOne(first), rig.diagnostics("bad", 1)));
        rig.deadLetters().replayAll();

        List<String> handled = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Delivery delivery = fetchOne(first);
            handled.add(delivery.brokerId());
            done(first.ack(delivery));
        }
        assertThat(handled).containsExactly("x2", "x3", "x1");
    }
}
