package dev.fanfare.local;

import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.failure;
import static dev.fanfare.local.Rig.fetchOne;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.durable.RecentIds;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExactlyOnceTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final Rig rig = Rig.of(Given.exactlyOnceTopic("payments"));
    private final Source source = rig.open();

    @Test
    void g04ARepeatedPublishIsAcceptedButNotDeliveredTwice() {
        rig.publish("a", "b", "a");
        rig.publish("b");

        assertThat(rig.available()).containsExactly("a", "b");
    }

    @Test
    void g04TheWindowOutlastsTheAcknowledgement() {
        rig.publish("a");
        done(source.ack(fetchOne(source)));
        rig.advance(RecentIds.WINDOW.minus(MOMENT));
        rig.publish("a");

        assertThat(rig.available()).isEmpty();
    }

    @Test
    void g04TheWindowCountsFromTheFirstPublishAndThenEnds() {
        rig.publish("a");
        done(source.ack(fetchOne(source)));
        rig.advance(Duration.ofMinutes(4));
        rig.publish("a");
        rig.advance(Duration.ofMinutes(1));
        rig.publish("a");

        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void g04AStaleAcknowledgementIsRefused() {
        rig.publish("a");
        Delivery stale = fetchOne(source);
        rig.advance(Given.ACK_DEADLINE);

        assertThat(failure(source.ack(stale))).hasMessageContaining("lapsed");
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void g04AReplayIsDeliveredWithinTheWindow() {
        rig.publish("a");
        done(source.deadLetter(fetchOne(source), rig.diagnostics("bad", 1)));

        assertThat(rig.deadLetters().replayAll()).isEqualTo(1);

        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void g04ARefusedPublishDoesNotUseUpItsId() {
        OutboundMessage empty = new OutboundMessage("a", new byte[0], Map.of(), Optional.empty());
        failure(rig.transport.publish(rig.topic(), List.of(empty)).get(0));
        rig.publish("a");

        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void anAtLeastOnceTopicDeliversARepeatedPublishAgain() {
        Rig plain = Rig.of(Given.topic("orders"));
        plain.publish("a", "a");

        assertThat(plain.available()).containsExactly("a", "a");
    }
}
