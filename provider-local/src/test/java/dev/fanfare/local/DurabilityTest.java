package dev.fanfare.local;

import static dev.fanfare.local.Given.keyed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.durable.RecentIds;
import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.DiagnosticsCodec;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there after the process was killed, or has ended and begun again. */
class DurabilityTest {
    private static final Duration MOMENT = Duration.ofMillis(1);

    @TempDir
    Path folders;

    private StoredRig rig;
    private int copies;

    @BeforeEach
    void start() {
        rig = StoredRig.in(folders.resolve("first"), Given.topic("orders"));
    }

    @AfterEach
    void end() {
        rig.close();
    }

    private void start(Topology topology) {
        rig.close();
        rig = StoredRig.in(folders.resolve("other"), topology);
    }

    private void start(Topology.Topic topic) {
        start(Given.topology(topic, Given.subscription(topic, "all")));
    }

    private void kill() {
        rig = rig.killed(folders.resolve("copy" + copies++));
    }

    @Test
    void g01AcceptedMessagesSurviveInTheirOrder() {
        rig.publish("a", "b");
        rig.publish("c");
        kill();
        rig.publish("d");
        rig = rig.restarted();

        assertThat(rig.drainedIds()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void g06AMessageIsReadAsItWasWritten() {
        start(Given.orderedTopic("orders"));
        OutboundMessage message = new OutboundMessage(
                "é?\ud83d\ude00",
                "{\"t\":\"é\\n\ud83d\ude00?\"}".getBytes(StandardCharsets.UTF_8),
                Map.of("ce-id", "1", "empty", "", "text", "\"quoted\"\n?\ud83d\ude00"),
                Optional.of("key \ud800 alone?"));
        rig.publish(message);
        kill();

        Delivery read = rig.drain("all").get(0);
        assertThat(read.brokerId()).isEqualTo(message.id());
        assertThat(read.body()).isEqualTo(message.body());
        assertThat(read.attributes()).isEqualTo(message.attributes());
        assertThat(read.key()).isEqualTo(message.key());
    }

    @Test
    void g01WhatWasAcknowledgedDoesNotComeBack() {
        rig.publish("a", "b", "c");
        Source source = rig.open();
        List<Delivery> held = rig.fetch(source, 3);
        source.ack(held.get(1));
        kill();
        rig.time.advance(Given.ACK_DEADLINE);

        assertThat(rig.drainedIds()).containsExactly("a", "c");
    }

    @Test
    void g07AttemptsAndLeasesSurvive() {
        rig.publish("a");
        assertThat(rig.fetchOne(rig.open()).attempt()).isEqualTo(1);
        rig.time.advance(Duration.ofSeconds(10));
        kill();

        assertThat(rig.drainedIds()).as("leased by the killed process").isEmpty();
        rig.time.advance(Given.ACK_DEADLINE.minusSeconds(10).minus(MOMENT));
        assertThat(rig.drainedIds()).isEmpty();
        rig.time.advance(MOMENT);
        assertThat(rig.drain("all")).extracting(Delivery::attempt).containsExactly(2);
        kill();
        rig.time.advance(Given.ACK_DEADLINE);
        assertThat(rig.drain("all")).extracting(Delivery::attempt).containsExactly(3);
    }

    @Test
    void g10AnExtendedLeaseSurvives() {
        rig.publish("a");
        Source source = rig.open();
        Delivery held = rig.fetchOne(source);
        rig.time.advance(Duration.ofSeconds(20));
        source.extend(List.of(held));
        kill();

        rig.time.advance(Duration.ofSeconds(20));
        assertThat(rig.drainedIds()).isEmpty();
        rig.time.advance(Duration.ofSeconds(10));
        assertThat(rig.drainedIds()).containsExactly("a");
    }

    @Test
    void g08DelaysSurvive() {
        rig.publish("a", "b");
        Source source = rig.open();
        source.retry(rig.fetchOne(source), Duration.ofMinutes(10));
        kill();

        rig.time.advance(Duration.ofMinutes(10).minus(MOMENT));
        assertThat(rig.drainedIds()).containsExactly("b");
        rig.time.advance(MOMENT);
        assertThat(rig.drain("all")).extracting(Delivery::attempt).containsExactly(2);
    }

    @Test
    void aReleasedMessageIsAsNew() {
        rig.publish("a");
        Source source = rig.open();
        source.release(rig.fetchOne(source));
        kill();

        assertThat(rig.drain("all")).extracting(Delivery::attempt).containsExactly(1);
    }

    @Test
    void g05AKeyStaysBlockedByItsFailedMessage() {
        start(Given.orderedTopic("orders"));
        rig.publish(keyed("a1", "a"), keyed("a2", "a"), keyed("b1", "b"));
        Source source = rig.open();
        source.retry(rig.fetchOne(source), Duration.ofMinutes(1));
        kill();

        assertThat(rig.drainedIds()).containsExactly("b1");
        rig.time.advance(Duration.ofMinutes(1));
        source = rig.open();
        Delivery first = rig.fetchOne(source);
        assertThat(first.brokerId()).isEqualTo("a1");
        assertThat(rig.drainedIds()).doesNotContain("a2");
        source.ack(first);
        assertThat(rig.drainedIds()).contains("a2");
    }

    @Test
    void g09DeadLettersSurvive() {
        rig.publish("a", "b", "c");
        Source source = rig.open();
        for (Delivery delivery : rig.fetch(source, 3)) {
            source.deadLetter(delivery, diagnostics(delivery.brokerId()));
        }
        kill();

        assertThat(rig.drainedIds()).isEmpty();
        assertThat(rig.deadLetters().count()).isEqualTo(3);
        DeadLetter letter = rig.deadLetters().find(new MessageId("b")).orElseThrow();
        assertThat(letter.body()).isEqualTo(Given.body("b"));
        assertThat(letter.attributes()).isEqualTo(Map.of("ce-id", "b"));
        assertThat(letter.diagnostics().reason()).isEqualTo("b");
    }

    @Test
    void g09AReplayedDeadLetterIsAMessageOfItsSubscriptionAloneAndForgotten() {
        Topology.Topic topic = Given.topic("orders");
        start(Given.topology(topic, Given.subscription(topic, "all"), Given.subscription(topic, "others")));
        rig.publish("a", "b");
        Source source = rig.open();
        for (Delivery delivery : rig.fetch(source, 2)) {
            source.deadLetter(delivery, diagnostics("x"));
        }
        assertThat(rig.deadLetters().replay(new MessageId("a"))).isTrue();
        kill();

        assertThat(rig.drain("all")).singleElement().satisfies(delivery -> {
            assertThat(delivery.brokerId()).isEqualTo("a");
            assertThat(delivery.attempt()).isEqualTo(1);
        });
        assertThat(Rig.ids(rig.drain("others"))).containsExactly("a", "b");
        assertThat(rig.deadLetters().list(10))
                .extracting(letter -> letter.id().value())
                .containsExactly("b");
        assertThat(rig.deadLetters().replayAll()).isEqualTo(1);
        assertThat(rig.drainedIds()).containsExactly("b");
    }

    @Test
    void aPurgedDeadLetterIsGone() {
        rig.publish("a");
        Source source = rig.open();
        source.deadLetter(rig.fetchOne(source), diagnostics("x"));
        assertThat(rig.deadLetters().purge()).isEqualTo(1);
        kill();

        assertThat(rig.deadLetters().count()).isZero();
    }

    @Test
    void g04TheWindowOfExactlyOnceSurvives() {
        start(Given.exactlyOnceTopic("payments"));
        rig.publish("a");
        Source source = rig.open();
        var acknowledged = source.ack(rig.fetchOne(source));
        rig.settle();
        assertThat(acknowledged.toCompletableFuture()).isDone();
        kill();
        rig.publish("a", "b");

        assertThat(rig.drainedIds()).containsExactly("b");
        rig.time.advance(RecentIds.WINDOW);
        rig.publish("a");
        assertThat(rig.drainedIds()).contains("a");
    }

    @Test
    void g14AFilteredSubscriptionGetsWhatItWanted() {
        Topology.Topic topic = Given.topic("orders");
        start(Given.topology(
                topic,
                Given.subscription(topic, "all"),
                Given.filtered(topic, "gold", new Filter.In("plan", List.of("gold")))));
        rig.publish(
                Given.message("a", Map.of("plan", "gold")),
                Given.message("b", Map.of("plan", "silver")),
                Given.message("c", Map.of("plan", "gold")));
        kill();

        assertThat(Rig.ids(rig.drain("gold"))).containsExactly("a", "c");
        assertThat(rig.drainedIds()).containsExactly("a", "b", "c");
    }

    @Test
    void g02ASubscriptionBeginsWithWhatIsPublishedFromThenOn() {
        Topology.Topic topic = Given.topic("orders");
        start(topic);
        rig.publish("a");
        Topology more = Given.topology(topic, Given.subscription(topic, "all"), Given.subscription(topic, "late"));
        rig = rig.killed(folders.resolve("more"), more);
        rig.publish("b");
        kill();

        assertThat(Rig.ids(rig.drain("late"))).containsExactly("b");
        assertThat(rig.drainedIds()).containsExactly("a", "b");
    }

    @Test
    void g01ASubscriptionThatTheApplicationDoesNotKnowGetsItsMessages() {
        Topology.Topic topic = Given.topic("orders");
        Topology both = Given.topology(topic, Given.subscription(topic, "all"), Given.subscription(topic, "others"));
        start(both);
        rig = rig.killed(folders.resolve("one"), Given.topology(topic, Given.subscription(topic, "all")));
        rig.publish("a");
        rig = rig.killed(folders.resolve("both"), both);

        assertThat(Rig.ids(rig.drain("others"))).containsExactly("a");
    }

    @Test
    void aNewDefinitionTakesThePlaceOfTheOldOne() {
        Topology.Topic topic = Given.topic("orders");
        rig.publish("a");
        rig = rig.killed(
                folders.resolve("new"), Given.topology(topic, Given.leasing(topic, "all", Duration.ofSeconds(5))));
        rig.fetchOne(rig.open());
        rig.time.advance(Duration.ofSeconds(5));

        assertThat(rig.drainedIds()).containsExactly("a");
    }

    @Test
    void g01RetentionCountsFromTheFirstPublish() {
        rig.publish("a");
        rig.time.advance(Given.RETENTION.minus(MOMENT));
        kill();
        rig.publish("b");
        rig.time.advance(MOMENT);

        assertThat(rig.drainedIds()).containsExactly("b");
    }

    private static String diagnostics(String reason) {
        return DiagnosticsCodec.write(
                new DeadLetter.Diagnostics(
                        "orders/all", reason, Optional.empty(), Optional.empty(), 1, Instant.EPOCH, Instant.EPOCH),
                1_024);
    }
}
