package dev.fanfare.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.pubsub.v1.Subscription;
import dev.fanfare.infra.gcp.PubSubDefinitions;
import dev.fanfare.runtime.MessageId;
import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import dev.fanfare.runtime.spi.Source;
import io.grpc.Status;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Errors, silence and lost answers, on the fake. */
@Execution(ExecutionMode.CONCURRENT)
class WeatherTest {
    private static OutboundMessage keyed(Rig rig, String id) {
        return rig.message(id, Map.of(), Optional.of("k"));
    }

    private static OutboundMessage plain(Rig rig, String id) {
        return rig.message(id, Map.of(), Optional.empty());
    }

    @Test
    void aPublishIsRepeatedWhileTheServerIsAwayAndKeepsTheOrderOfItsKey() {
        try (Rig rig = Rig.of(Given.ordered("steps", "walk"))) {
            rig.fake().faults().refuse("Publish", Status.UNAVAILABLE, 3);

            assertThat(rig.publish(keyed(rig, "1"), keyed(rig, "2"), keyed(rig, "3")))
                    .allMatch(Optional::isEmpty);

            Source source = rig.source();
            assertThat(List.of(Rig.handle(source), Rig.handle(source), Rig.handle(source)))
                    .containsExactly("1", "2", "3");
        }
    }

    @Test
    void anAnswerThatIsLostLosesNoMessage() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            rig.fake().faults().loseAnswers("Publish", 1);

            assertThat(rig.publish(plain(rig, "once"))).allMatch(Optional::isEmpty);

            Source source = rig.source();
            assertThat(List.of(Rig.handle(source), Rig.handle(source))).containsOnly("once");
        }
    }

    @Test
    void aRefusedPublishIsToldWithThePermissionAndTheKeyGoesOnInOrder() {
        try (Rig rig = Rig.of(Given.ordered("steps", "walk"))) {
            rig.fake().faults().refuse("Publish", Status.PERMISSION_DENIED, 1);

            List<Optional<Throwable>> first = rig.publish(keyed(rig, "1"));
            rig.fake().faults().end();
            List<Optional<Throwable>> later = rig.publish(keyed(rig, "2"), keyed(rig, "3"));

            assertThat(first.get(0).orElseThrow()).hasMessageContaining("pubsub.topics.publish");
            assertThat(later).allMatch(Optional::isEmpty);
            Source source = rig.source();
            assertThat(List.of(Rig.handle(source), Rig.handle(source))).containsExactly("2", "3");
        }
    }

    @Test
    void messagesOfManyKeysGoInRequestsOfOneKeyEach() {
        try (Rig rig = Rig.of(Given.ordered("steps", "walk"))) {
            List<OutboundMessage> messages = IntStream.range(0, 60)
                    .mapToObj(n -> rig.message(String.valueOf(n), Map.of(), Optional.of("k" + n % 7)))
                    .toList();

            List<CompletionStage<Void>> outcomes = rig.transport().publish(rig.topic(), messages);

            assertThat(outcomes.stream().map(Rig::failure)).allMatch(Optional::isEmpty);
        }
    }

    @Test
    void aMissingSubscriptionFailsTheFetchAndSaysWhatToDo() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            rig.fake().faults().refuse("Pull", Status.NOT_FOUND, 9);
            var unused = rig.publish(plain(rig, "a"));

            assertThat(Rig.failure(rig.source().fetch(1)).orElseThrow())
                    .hasMessageContaining("notes/first")
                    .hasMessageContaining("fanfare.provision=create");
        }
    }

    @Test
    void aPollThatFailsOnceIsRepeatedAndOneThatFailsTwiceIsTold() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            rig.fake().faults().refuse("Pull", Status.UNAVAILABLE, 1);
            var unused = rig.publish(plain(rig, "a"), plain(rig, "b"));
            Source source = rig.source();
            assertThat(Rig.handle(source)).isNotNull();

            rig.fake().faults().refuse("Pull", Status.UNAVAILABLE, 2);

            assertThat(Rig.failure(source.fetch(1)).orElseThrow()).hasMessageContaining("UNAVAILABLE");
            assertThat(Rig.handle(source)).isNotNull();
        }
    }

    @Test
    void aSilentServerIsNoticedBeforeAnyPollIsOverAndTold() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            rig.fake().faults().silence("Pull");
            Source source = rig.source();

            assertThat(Rig.failure(source.fetch(1)).orElseThrow()).hasMessageContaining("does not answer");
            assertThat(source.fetch(1))
                    .as("a fetch while the server is known to be silent")
                    .isCompletedExceptionally();

            rig.fake().faults().end();
            var unused = rig.publish(plain(rig, "a"));
            await().until(() -> Rig.failure(source.fetch(1)).isEmpty());
            assertThat(rig.transport().deadLetters(rig.subscription()).count()).isZero();
        }
    }

    @Test
    void anAcknowledgementIsRepeatedUntilItIsTaken() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            var unused = rig.publish(plain(rig, "a"));
            Source source = rig.source();
            Delivery delivery = Rig.next(source);
            rig.fake().faults().refuse("Acknowledge", Status.UNAVAILABLE, 3);

            assertThat(Rig.failure(source.ack(delivery))).isEmpty();
            assertThat(rig.fake().faults().calls().stream().filter("Acknowledge"::equals))
                    .hasSize(4);
        }
    }

    @Test
    void whereMessagesAreDeliveredExactlyOnceAStaleAcknowledgementIsToldAndTheOthersAreTaken() {
        try (Rig rig = Rig.of(Given.once("payments", "book"))) {
            var unused = rig.publish(plain(rig, "a"), plain(rig, "b"));
            Source source = rig.source();
            Delivery stale = Rig.next(source);
            Delivery good = Rig.next(source);
            assertThat(Rig.failure(source.retry(stale, Duration.ZERO))).isEmpty();
            Delivery again = Rig.next(source);
            assertThat(again.brokerId()).isEqualTo(stale.brokerId());

            // Both go in one request, or in two: only the stale one fails.
            CompletionStage<Void> late = source.ack(stale);
            CompletionStage<Void> inTime = source.ack(good);

            assertThat(Rig.failure(late).orElseThrow()).hasMessageContaining("INVALID_ACK_ID");
            assertThat(Rig.failure(inTime)).isEmpty();
            assertThat(Rig.failure(source.ack(again))).isEmpty();
        }
    }

    @Test
    void whatPubSubItselfGaveUpIsADeadLetterThatSaysSo() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            var unused = rig.publish(plain(rig, "a"));
            Source source = rig.source();
            for (int delivery = 0; delivery < PubSubDefinitions.deliveryAttempts(10); delivery++) {
                assertThat(Rig.failure(source.retry(Rig.next(source), Duration.ZERO)))
                        .isEmpty();
            }

            assertThat(rig.transport()
                            .deadLetters(rig.subscription())
                            .find(new MessageId("a"))
                            .orElseThrow()
                            .diagnostics()
                            .reason())
                    .contains("after 12 deliveries");
        }
    }

    @Test
    void closingWhileTheServerIsSilentEndsSoon() {
        try (Rig rig = Rig.of(Given.topology("notes", "first"))) {
            rig.fake().faults().silence("Publish");
            List<CompletionStage<Void>> outcomes =
                    new ArrayList<>(rig.transport().publish(rig.topic(), List.of(plain(rig, "a"), plain(rig, "b"))));

            rig.transport().close();

            assertThat(outcomes.stream().map(Rig::failure)).allMatch(Optional::isPresent);
        }
    }

    @Test
    void theDefinitionOfASubscriptionKeepsWhatTheManifestSays() {
        Subscription made = new Definitions(
                        Given.ordered("steps", "walk"),
                        new ResourceNames(GcpSettings.of(
                                Map.of(GcpSettings.PROJECT, "p1", GcpSettings.EMULATOR_HOST, "127.0.0.1:1"),
                                name -> Optional.empty(),
                                Optional::empty)))
                .subscription(Given.subscription("steps", "walk"));

        assertThat(made.getEnableMessageOrdering()).isTrue();
        assertThat(made.getAckDeadlineSeconds()).isEqualTo(30);
        assertThat(made.getDeadLetterPolicy().getMaxDeliveryAttempts()).isEqualTo(12);
        assertThat(made.getMessageRetentionDuration().getSeconds()).isEqualTo(7 * 24 * 3_600);
        assertThat(made.hasExpirationPolicy()).isTrue();
        assertThat(made.getExpirationPolicy().hasTtl()).isFalse();
        assertThat(made.hasRetryPolicy()).isFalse();
        assertThat(made.getLabelsMap()).containsEntry("fanfare-service", "mail-room");
    }
}
