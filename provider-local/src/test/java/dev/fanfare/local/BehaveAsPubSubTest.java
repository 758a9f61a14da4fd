package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.failure;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Google Pub/Sub shows, below the runtime. */
class BehaveAsPubSubTest {
    private static final Duration LEASE = Given.ACK_DEADLINE;
    private static final Duration BACKOFF = Duration.ofSeconds(10);

    private static Rig as(Topology.Topic topic) {
        return Rig.behavingAs("gcp", topic);
    }

    private static Rig ordered() {
        Rig rig = as(Given.orderedTopic("steps"));
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("x3", "x"));
        return rig;
    }

    @Test
    void afterANackAllLaterMessagesOfTheKeyComeAgainEvenThoseAcknowledged() {
        Rig rig = ordered();
        Source source = rig.open();
        List<Delivery> three = fetch(source, 3);

        done(source.ack(three.get(1)));
        done(source.retry(three.get(0), BACKOFF));
        done(source.ack(three.get(2)));
        rig.advance(BACKOFF);

        List<Delivery> again = fetch(source, 10);
        assertThat(ids(again)).containsExactly("x1", "x2", "x3");
        assertThat(again).extracting(Delivery::attempt).containsExactly(2, 1, 1);
        again.forEach(delivery -> done(source.ack(delivery)));
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void afterALapsedLeaseTheyDoAsWell() {
        Rig rig = ordered();
        Source source = rig.open();
        List<Delivery> three = fetch(source, 3);

        done(source.ack(three.get(1)));
        done(source.ack(three.get(2)));
        rig.advance(LEASE);

        assertThat(ids(fetch(source, 10))).containsExactly("x1", "x2", "x3");
    }

    @Test
    void onlyLaterMessagesDoAndOnlyThoseOfTheKey() {
        Rig rig = ordered();
        rig.publish(keyed("y1", "y"));
        Source source = rig.open();
        List<Delivery> all = fetch(source, 4);
        done(source.ack(all.get(3)));

        done(source.ack(all.get(0)));
        done(source.ack(all.get(2)));
        done(source.retry(all.get(1), Duration.ZERO));

        assertThat(ids(fetch(source, 10))).containsExactly("x2", "x3");
    }

    @Test
    void whatWasAcknowledgedEarlyIsDoneWhenTheOneBeforeIs() {
        Rig rig = ordered();
        Source source = rig.open();
        List<Delivery> three = fetch(source, 3);

        done(source.ack(three.get(2)));
        done(source.ack(three.get(1)));
        done(source.ack(three.get(0)));

        rig.advance(LEASE.multipliedBy(2));
        assertThat(rig.available()).isEmpty();
        rig.publish(keyed("x4", "x"));
        assertThat(rig.available()).containsExactly("x4");
    }

    @Test
    void aDeadLetteredMessageStaysOne() {
        Rig rig = ordered();
        Source source = rig.open();
        List<Delivery> three = fetch(source, 3);

        done(source.deadLetter(three.get(1), rig.diagnostics("chosen", 1)));
        done(source.retry(three.get(0), Duration.ZERO));
        done(source.release(three.get(2)));

        assertThat(ids(fetch(source, 10))).containsExactly("x1", "x3");
        assertThat(rig.deadLetters().count()).isEqualTo(1);
    }

    @Test
    void withExactlyOnceDeliveryAcknowledgementsComeInOrder() {
        Topology.Topic plain = Given.orderedTopic("steps");
        Rig rig = as(new Topology.Topic(
                plain.name(),
                plain.doc(),
                Guarantee.EXACTLY_ONCE,
                plain.event(),
                plain.eventNames(),
                plain.orderingKey(),
                plain.attributes(),
                plain.schema(),
                plain.publishers(),
                plain.source()));
        rig.publish(keyed("x1", "x"), keyed("x2", "x"));
        Source source = rig.open();
        List<Delivery> two = fetch(source, 2);

        assertThat(failure(source.ack(two.get(1)))).hasMessageContaining("not its turn");
        done(source.ack(two.get(0)));
        done(source.ack(two.get(1)));

        rig.advance(LEASE);
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void aReleaseIsANackAndCounts() {
        Rig rig = as(Given.topic("orders"));
        rig.publish("a");
        Source source = rig.open();

        done(source.release(fetchOne(source)));

        assertThat(fetchOne(source).attempt()).isEqualTo(2);
    }

    @Test
    void lateOutcomesCompleteWithoutEffect() {
        Rig rig = as(Given.topic("orders"));
        rig.publish("a");
        Source source = rig.open();
        Delivery lapsed = fetchOne(source);
        rig.advance(LEASE);

        done(source.ack(lapsed));
        done(source.extend(List.of(lapsed)));
        done(source.retry(lapsed, BACKOFF));
        assertThat(failure(source.deadLetter(lapsed, rig.diagnostics("late", 1))))
                .hasMessageContaining("lapsed");

        assertThat(fetchOne(source).attempt()).isEqualTo(2);
    }

    @Test
    void withExactlyOnceDeliveryLateOutcomesFail() {
        Rig rig = as(Given.exactlyOnceTopic("payments"));
        rig.publish("a");
        Source source = rig.open();
        Delivery lapsed = fetchOne(source);
        rig.advance(LEASE);

        assertThat(failure(source.ack(lapsed))).hasMessageContaining("lapsed");
        assertThat(failure(source.extend(List.of(lapsed)))).hasMessageContaining("not leased");
    }

    @Test
    void thereIsNoOrderWithoutAKey() {
        Rig rig = as(Given.exactlyOnceTopic("payments"));
        String[] sent = IntStream.range(0, 50).mapToObj(n -> "m" + n).toArray(String[]::new);
        rig.publish(sent);

        assertThat(ids(fetch(rig.open(), 50))).containsExactlyInAnyOrder(sent).isNotEqualTo(List.of(sent));
    }

    @Test
    void delaysAreWholeSecondsRoundedUp() {
        Rig rig = as(Given.topic("orders"));
        rig.publish("a");
        Source source = rig.open();
        done(source.retry(fetchOne(source), Duration.ofMillis(1_001)));

        rig.advance(Duration.ofMillis(1_999));
        assertThat(rig.available()).isEmpty();
        rig.advance(Duration.ofMillis(1));
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void aFetchHasAThousandMessagesAtMost() {
        Rig rig = as(Given.topic("orders"));
        rig.publish(IntStream.range(0, 1_001).mapToObj(n -> "m" + n).toArray(String[]::new));

        assertThat(fetch(rig.open(), 5_000).size()).isBetween(1, 1_000);
    }

    @Test
    void whatDoesNotMatchIsNoBacklog() {
        Topology.Topic topic = Given.topic("orders");
        Rig rig = Rig.behavingAs("gcp", Given.topology(topic, Given.filtered(topic, "all", new Filter.Exists("plan"))));
        rig.publish(message("a", Map.of()), message("b", Map.of("plan", "pro")));

        assertThat(rig.available()).containsExactly("b");
    }

    @Test
    void messagesAreThoseOfPubSub() {
        Rig rig = as(Given.topic("orders"));

        rig.publish(message("most", attributes(100)));
        rig.publish(message("any name", Map.of("ä b", "\u0001")));
        rig.publish(new OutboundMessage("bytes", new byte[] {0, -1}, Map.of(), Optional.empty()));
        assertThat(refusal(rig, attributes(101))).contains("101 attributes; the limit is 100");
        assertThat(refusal(rig, Map.of("é".repeat(129), "v"))).contains("on Pub/Sub a name has 1-256 bytes");
        assertThat(refusal(rig, Map.of("Goog-x", "v"))).contains("does not begin with goog");
        assertThat(refusal(rig, Map.of("a", "é".repeat(513)))).contains("1026 bytes", "at most 1024");
    }

    private static String refusal(Rig rig, Map<String, String> attributes) {
        return failure(rig.transport
                        .publish(rig.topic(), List.of(message("refused", attributes)))
                        .get(0))
                .getMessage();
    }

    private static Map<String, String> attributes(int count) {
        Map<String, String> attributes = new HashMap<>();
        IntStream.range(0, count).forEach(n -> attributes.put("a" + n, "v"));
        return attributes;
    }
}
