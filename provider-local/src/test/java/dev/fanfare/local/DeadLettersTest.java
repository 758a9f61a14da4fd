package dev.fanfare.local;

import static dev.fanfare.local.Given.message;
import static dev.fanfare.local.Rig.done;
import static dev.fanfare.local.Rig.fetch;
import static dev.fanfare.local.Rig.fetchOne;
import static dev.fanfare.local.Rig.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fanfare.runtime.DeadLetter;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DeadLettersTest {
    private static final Topology.Topic TOPIC = Given.topic("orders");

    private final Rig rig =
            new Rig(Given.topology(TOPIC, Given.subscription(TOPIC, "all"), Given.subscription(TOPIC, "other")));
    private final Source source = rig.open();

    @Test
    void g09ADeadLetterKeepsIdBodyAttributesAndKeyAndHasItsDiagnostics() {
        OutboundMessage sent =
                new OutboundMessage("a", Given.body("a"), Map.of("ce-id", "a", "plan", "pro"), Optional.of("k"));
        rig.publish(sent);
        Delivery delivery = fetchOne(source);
        done(source.deadLetter(delivery, rig.diagnostics("Failed 3 of 3 attempts", 3)));

        DeadLetter letter = rig.deadLetters().find(new MessageId("a")).orElseThrow();

        assertThat(letter.id()).isEqualTo(new MessageId("a"));
        assertThat(letter.body()).isEqualTo(sent.body());
        assertThat(letter.attributes()).isEqualTo(sent.attributes());
        assertThat(letter.key()).contains("k");
        assertThat(letter.diagnostics().reason()).isEqualTo("Failed 3 of 3 attempts");
        assertThat(letter.diagnostics().attempts()).isEqualTo(3);
        assertThat(letter.diagnostics().subscription()).isEqualTo("orders/all");
        assertThat(letter.diagnostics().lastFailure()).isEqualTo(rig.time.now());
    }

    @Test
    void g09ADeadLetteredMessageIsThereOnceAndIsNotDeliveredAgain() {
        rig.publish("a");
        bury("a");
        rig.advance(Given.ACK_DEADLINE);

        assertThat(rig.available()).isEmpty();
        assertThat(rig.deadLetters().count()).isEqualTo(1);
        assertThat(rig.deadLetters().list(9)).hasSize(1);
    }

    @Test
    void theQueueIsTheSubscriptionsOwn() {
        rig.publish("a");
        bury("a");

        assertThat(rig.transport.deadLetters(rig.subscription("other")).count()).isZero();
        assertThat(rig.available("other")).containsExactly("a");
    }

    @Test
    void theOldestAreListedFirstAndNoMoreThanAsked() {
        rig.publish("a", "b", "c");
        bury("b");
        bury("a");
        bury("c");

        assertThat(listed(2)).containsExactly("b", "a");
        assertThat(listed(9)).containsExactly("b", "a", "c");
    }

    @Test
    void readingChangesNothing() {
        rig.publish("a");
        bury("a");
        rig.deadLetters().list(9);
        rig.deadLetters().find(new MessageId("a"));

        assertThat(rig.deadLetters().count()).isEqualTo(1);
    }

    @Test
    void anUnknownIdIsNeitherFoundNorReplayed() {
        assertThat(rig.deadLetters().find(new MessageId("nobody"))).isEmpty();
        assertThat(rig.deadLetters().replay(new MessageId("nobody"))).isFalse();
    }

    @Test
    void aReplayGoesBackToThatSubscriptionAloneWithAttemptsFromOne() {
        rig.publish("a");
        done(source.retry(fetchOne(source), Duration.ZERO));
        bury("a");
        Source other = rig.open("other");
        done(other.ack(fetchOne(other)));

        assertThat(rig.deadLetters().replay(new MessageId("a"))).isTrue();

        Delivery again = fetchOne(source);
        assertThat(again.brokerId()).isEqualTo("a");
        assertThat(again.attempt()).isEqualTo(1);
        assertThat(again.attributes()).doesNotContainKey("ff-dead");
        assertThat(rig.available("other")).isEmpty();
        assertThat(rig.deadLetters().count()).isZero();
    }

    @Test
    void aReplayGoesToAWaitingConsumer() {
        rig.publish("a");
        bury("a");
        CompletableFuture<List<Delivery>> waiting = source.fetch(1).toCompletableFuture();

        rig.deadLetters().replayAll();

        assertThat(ids(done(waiting))).containsExactly("a");
    }

    @Test
    void replayAllGoesOldestFirst() {
        rig.publish("a", "b", "c");
        bury("c");
        bury("a");
        bury("b");

        assertThat(rig.deadLetters().replayAll()).isEqualTo(3);

        assertThat(rig.available()).containsExactly("c", "a", "b");
    }

    @Test
    void aReplayedMessageCanDieAgain() {
        rig.publish("a");
        bury("a");
        rig.deadLetters().replay(new MessageId("a"));
        bury("a");

        assertThat(listed(9)).containsExactly("a");
    }

    @Test
    void twoMessagesOfOneIdAreTwoDeadLetters() {
        rig.publish(message("a"), message("a"));
        bury("a");
        bury("a");
        assertThat(rig.deadLetters().count()).isEqualTo(2);

        rig.deadLetters().replay(new MessageId("a"));

        assertThat(listed(9)).containsExactly("a");
        assertThat(rig.available()).containsExactly("a");
    }

    @Test
    void purgeForgetsAllForGood() {
        rig.publish("a", "b");
        bury("a");
        bury("b");

        assertThat(rig.deadLetters().purge()).isEqualTo(2);

        assertThat(rig.deadLetters().count()).isZero();
        assertThat(rig.deadLetters().find(new MessageId("a"))).isEmpty();
        assertThat(rig.deadLetters().replayAll()).isZero();
        assertThat(rig.available()).isEmpty();
    }

    @Test
    void listingNoneIsAMistake() {
        assertThatThrownBy(() -> rig.deadLetters().list(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> listed(int max) {
        return rig.deadLetters().list(max).stream()
                .map(letter -> letter.id().value())
                .toList();
    }

    /** Fetches everything there is and dead-letters the first of this id. */
    private void bury(String id) {
        List<Delivery> fetched = fetch(source, Integer.MAX_VALUE);
        Delivery dying = fetched.stream()
                .filter(delivery -> delivery.brokerId().equals(id))
                .findFirst()
                .orElseThrow();
        done(source.deadLetter(dying, rig.diagnostics("bad", dying.attempt())));
        fetched.stream().filter(delivery -> delivery != dying).forEach(delivery -> done(source.release(delivery)));
    }
}
