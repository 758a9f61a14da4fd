package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.failure;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What Amazon SNS and SQS show, below the runtime. */
class BehaveAsAmazonTest {
    private static final Duration LEASE = Given.ACK_DEADLINE;

    private static Rig as(Topology.Topic topic) {
        return Rig.behavingAs("aws", topic);
    }

    private static Rig fifo() {
        Rig rig = as(Given.orderedTopic("steps"));
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("x3", "x"), keyed("y1", "y"));
        return rig;
    }

    private static void assertNothing(Source source) {
        assertThat(fetch(source, 10)).isEmpty();
        source.stopFetching();
    }

    @Test
    void aFetchHasSeveralMessagesOfAGroupAndTheRestOfItWaitsForAllOfThem() {
        Rig rig = fifo();
        Source one = rig.open();

        List<Delivery> two = fetch(one, 2);
        assertThat(ids(two)).containsExactly("x1", "x2");
        assertThat(ids(fetch(one, 10))).containsExactly("y1");
        done(one.ack(two.get(0)));
        assertNothing(rig.open());
        done(one.ack(two.get(1)));

        assertThat(ids(fetch(one, 10))).containsExactly("x3");
    }

    @Test
    void aFailedMessageBlocksItsGroupUntilItIsDueAndComesBeforeTheOthers() {
        Rig rig = fifo();
        Source one = rig.open();
        List<Delivery> two = fetch(one, 2);

        done(one.retry(two.get(0), Duration.ofSeconds(10)));
        done(one.release(two.get(1)));
        assertThat(ids(fetch(one, 10))).containsExactly("y1");
        rig.advance(Duration.ofSeconds(10));

        List<Delivery> again = fetch(one, 10);
        assertThat(ids(again)).containsExactly("x1", "x2", "x3");
        // What was only fetched along has all its attempts left.
        assertThat(again).extracting(Delivery::attempt).containsExactly(2, 1, 1);
    }

    @Test
    void aMessageThatIsNotGivenBackHoldsUpItsGroupUntilItsLeaseLapses() {
        Rig rig = fifo();
        Source one = rig.open();
        List<Delivery> two = fetch(one, 2);
        done(one.ack(fetchOne(one)));

        done(one.retry(two.get(0), Duration.ZERO));
        assertNothing(rig.open());
        rig.advance(LEASE);

        assertThat(ids(fetch(one, 10))).containsExactly("x1", "x2", "x3");
    }

    @Test
    void anAcknowledgedMessageOfABatchDoesNotComeAgainThoughOneBeforeItFails() {
        Rig rig = fifo();
        Source one = rig.open();
        List<Delivery> three = fetch(one, 3);

        done(one.ack(three.get(1)));
        done(one.retry(three.get(0), Duration.ZERO));
        done(one.deadLetter(three.get(2), rig.diagnostics("chosen", 1)));

        assertThat(ids(fetch(one, 10))).containsExactlyInAnyOrder("x1", "y1");
        assertThat(rig.deadLetters().count()).isEqualTo(1);
    }

    @Test
    void messagesOfAGroupThatExpireDoNotHoldItUp() {
        Topology.Topic topic = Given.orderedTopic("steps");
        Rig rig = Rig.behavingAs("aws", Given.topology(topic, Given.keeping(topic, "all", Duration.ofMinutes(2))));
        rig.publish(keyed("x1", "x"), keyed("x2", "x"), keyed("x3", "x"));
        Source one = rig.open();
        fetch(one, 2);
        rig.advance(Duration.ofSeconds(100));
        rig.publish(keyed("x4", "x"));

        rig.advance(Duration.ofSeconds(20));

        assertThat(ids(fetch(one, 10))).containsExactly("x4");
    }

    @Test
    void withoutAKeyEachMessageIsAGroupOfItsOwn() {
        Rig rig = as(Given.exactlyOnceTopic("payments"));
        rig.publish("a", "b");
        Source one = rig.open();
        Source other = rig.open();

        assertThat(ids(List.of(fetchOne(one), fetchOne(other)))).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void aFetchHasTenMessagesAtMost() {
        Rig rig = as(Given.topic("orders"));
        rig.publish(some(25));

        assertThat(fetch(rig.open(), 1_000)).hasSize(10);
    }

    @Test
    void aStandardQueueHasNoOrderAndASeedMakesItTheSameAgain() {
        List<String> drained = drained("1");

        assertThat(drained).containsExactlyInAnyOrder(some(50)).isNotEqualTo(List.of(some(50)));
        assertThat(drained("1")).isEqualTo(drained);
        assertThat(drained("2")).isNotEqualTo(drained);
    }

    private static List<String> drained(String seed) {
        Topology.Topic topic = Given.topic("orders");
        Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
        Rig rig = new Rig(topology, Map.of("local.behave-as", "aws", "local.seed", seed));
        rig.publish(some(50));
        Source source = rig.open();
        return IntStream.range(0, 5)
                .mapToObj(n -> ids(fetch(source, 10)))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void aStandardQueueKnowsNoKeys() {
        Rig rig = as(Given.topic("orders"));
        rig.publish(keyed("x1", "x"), keyed("x2", "x"));

        assertThat(ids(fetch(rig.open(), 10))).containsExactlyInAnyOrder("x1", "x2");
    }

    @Test
    void delaysAndLeasesAreWholeSecondsRoundedUp() {
        Topology.Topic topic = Given.topic("orders");
        Rig rig = Rig.behavingAs(
                "aws", Given.topology(topic, Given.leasing(topic, "all", LEASE.plus(Duration.ofMillis(1)))));
        rig.publish("a");
        Source source = rig.open();
        done(source.retry(fetchOne(source), Duration.ofMillis(1)));

        rig.advance(Duration.ofMillis(999));
        assertThat(rig.available()).isEmpty();
        rig.advance(Duration.ofMillis(1));
        fetchOne(source);
        rig.advance(LEASE.plus(Duration.ofMillis(999)));
        assertThat(rig.available()).isEmpty();
        rig.advance(Duration.ofMillis(1));
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void noMessageIsInvisibleForMoreThanTwelveHours() {
        Topology.Topic topic = Given.topic("orders");
        Rig rig = Rig.behavingAs("aws", Given.topology(topic, Given.leasing(topic, "all", Duration.ofMinutes(10))));
        rig.publish("a");
        Source source = rig.open();
        Delivery held = fetchOne(source);
        for (int tenMinutes = 1; tenMinutes <= 71; tenMinutes++) {
            rig.advance(Duration.ofMinutes(10).minusMillis(1));
            done(source.extend(List.of(held)));
        }

        rig.advance(Duration.ofMinutes(5));
        assertThat(failure(source.extend(List.of(held)))).hasMessageContaining("for as long as they may");
        assertThat(rig.available()).isEmpty();
        rig.advance(Duration.ofMinutes(5));

        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void everyReceiptOfAStandardQueueCountsAsAnAttempt() {
        Rig rig = as(Given.topic("orders"));
        rig.publish("a");
        Source source = rig.open();

        done(source.release(fetchOne(source)));

        assertThat(fetchOne(source).attempt()).isEqualTo(2);
    }

    @Test
    void aLateAcknowledgementCompletesOnAStandardQueueAndHasNoEffect() {
        Rig rig = as(Given.topic("orders"));
        rig.publish("a");
        Source source = rig.open();
        Delivery lapsed = fetchOne(source);
        rig.advance(LEASE);

        done(source.ack(lapsed));
        assertThat(failure(source.retry(lapsed, Duration.ZERO))).hasMessageContaining("lapsed");

        assertThat(fetchOne(source).attempt()).isEqualTo(2);
    }

    @Test
    void aLateAcknowledgementFailsOnAFifoQueue() {
        Rig rig = fifo();
        Source source = rig.open();
        Delivery lapsed = fetchOne(source);
        rig.advance(LEASE);

        assertThat(failure(source.ack(lapsed))).hasMessageContaining("lapsed");
    }

    @Test
    void aFifoTopicAcceptsARepeatedIdForFiveMinutesWithoutDeliveringIt() {
        Rig rig = as(Given.orderedTopic("steps"));
        rig.publish(keyed("x1", "x"));
        rig.advance(Duration.ofMinutes(5).minusMillis(1));
        rig.publish(keyed("x1", "x"));
        assertThat(rig.available()).containsExactly("x1");

        rig.advance(Duration.ofMillis(1));
        rig.publish(keyed("x1", "x"));

        assertThat(rig.available()).containsExactly("x1", "x1");
    }

    @Test
    void acknowledgedMessagesComeAgainNowAndThenIfSoConfigured() {
        Topology.Topic topic = Given.topic("orders");
        Topology topology = Given.topology(topic, Given.subscription(topic, "all"));
        Rig rig = new Rig(topology, Map.of("local.behave-as", "aws", "local.seed", "1", "local.duplicates", "4"));
        rig.publish(some(50));
        Source source = rig.open();
        int deliveries = 0;
        for (List<Delivery> some = fetch(source, 10); !some.isEmpty(); some = fetch(source, 10)) {
            deliveries += some.size();
            some.forEach(delivery -> done(source.ack(delivery)));
        }

        assertThat(deliveries).isBetween(51, 150);
    }

    @Test
    void attributesAreThoseOfSqs() {
        Rig rig = as(Given.topic("orders"));

        for (String name : List.of("AWS.x", "amazon.y", ".a", "a.", "a..b", "ä", "n".repeat(257))) {
            assertThat(refusal(rig, Map.of(name, "v"))).contains("on SQS a name has 1-256");
        }
        rig.publish(message("a", Map.of("awsome", "", "a.b", "v".repeat(2_000))));
        assertThat(refusal(rig, attributes(11))).contains("11 attributes; the limit is 10");
        assertThat(refusal(rig, Map.of("a", "\u0001"))).contains("not legal XML");
    }

    @Test
    void theTypesOfAttributesCount() {
        Rig rig = as(Given.topic("orders"));

        rig.publish(with(new byte[262_144 - "plan".length() - "String".length() - "pro".length()]));
        assertThat(failure(rig.transport
                        .publish(rig.topic(), List.of(with(new byte[262_144 - "plan".length() - "pro".length()])))
                        .get(0)))
                .hasMessageContaining("is 262150 bytes");
    }

    private static OutboundMessage with(byte[] body) {
        java.util.Arrays.fill(body, "x".getBytes(StandardCharsets.UTF_8)[0]);
        return new OutboundMessage("a", body, Map.of("plan", "pro"), Optional.empty());
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

    private static String[] some(int count) {
        return IntStream.range(0, count).mapToObj(n -> "m" + n).toArray(String[]::new);
    }
}
