package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Messages fetched together have fates of their own. */
class GrantTest {
    private final Rig rig = Rig.of(Given.topic("orders"));
    private final Source source = rig.open();

    @Test
    void oneOfAFetchThatIsNeverSettledComesBackAlone() {
        rig.publish("a", "b", "c");
        List<Delivery> fetched = fetch(source, 3);
        done(source.ack(fetched.get(0)));
        done(source.ack(fetched.get(2)));

        rig.advance(Given.ACK_DEADLINE);

        assertThat(rig.available()).containsExactly("b");
    }

    @Test
    void oneOfAFetchThatIsExtendedOutlivesTheOthers() {
        rig.publish("a", "b", "c");
        List<Delivery> fetched = fetch(source, 3);
        rig.advance(Given.ACK_DEADLINE.dividedBy(2));
        done(source.extend(List.of(fetched.get(1))));
        rig.advance(Given.ACK_DEADLINE.dividedBy(2));

        List<Delivery> again = fetch(source, 3);
        assertThat(ids(again)).containsExactly("a", "c");
        done(source.ack(fetched.get(1)));
        rig.advance(Given.ACK_DEADLINE);
        assertThat(rig.available()).containsExactly("a", "c");
    }

    @Test
    void whatIsExtendedTwiceInOneCallKeepsTheLeasesOfTheOthersCounted() {
        rig.publish("a", "b");
        List<Delivery> fetched = fetch(source, 2);

        done(source.extend(List.of(fetched.get(0), fetched.get(0))));
        done(source.ack(fetched.get(0)));
        rig.advance(Given.ACK_DEADLINE);

        assertThat(rig.available()).containsExactly("b");
    }

    @Test
    void whatIsAcknowledgedLetsTheNextOfItsKeyGoAlsoOnATopicThatIsNotOrdered() {
        rig.publish(Given.keyed("a", "k"), Given.keyed("b", "k"));
        Delivery first = fetch(source, 1).get(0);

        done(source.ack(first));

        assertThat(rig.available()).containsExactly("b");
    }

    @Test
    void whatIsAcknowledgedTwiceIsRefusedTheSecondTime() {
        rig.publish("a");
        Delivery delivery = fetch(source, 1).get(0);
        done(source.ack(delivery));

        assertThat(source.ack(delivery).toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void aFetchOfMoreThanOneGrantHoldsEndsAndLapsesMessageByMessage() {
        String[] all = IntStream.range(0, 130).mapToObj(i -> "m" + i).toArray(String[]::new);
        rig.publish(all);
        List<Delivery> fetched = fetch(source, 130);
        fetched.stream()
                .filter(delivery -> !delivery.brokerId().endsWith("7"))
                .forEach(delivery -> done(source.ack(delivery)));

        rig.advance(Given.ACK_DEADLINE);

        assertThat(rig.available())
                .containsExactly(Stream.of(all).filter(id -> id.endsWith("7")).toArray(String[]::new));
    }

    @Test
    @Timeout(60)
    void acknowledgingWhileTheLeaseIsExtendedEndsItOnce() throws InterruptedException {
        for (int round = 0; round < 2_000; round++) {
            rig.publish("a" + round, "b" + round);
            List<Delivery> fetched = fetch(source, 2);
            List<CompletableFuture<Void>> outcomes = new ArrayList<>();
            Thread keeper = new Thread(() -> source.extend(fetched));
            keeper.start();
            fetched.forEach(delivery -> outcomes.add(source.ack(delivery).toCompletableFuture()));
            keeper.join();

            assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome).isCompleted());
        }
        rig.advance(Given.ACK_DEADLINE);
        assertThat(rig.available()).isEmpty();
    }
}
