package dev.fanfare.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BadHistoriesTest {
    static Stream<Arguments> badHistories() {
        return Stream.of(
                Arguments.of(
                        "lost",
                        "I1",
                        "1 was accepted",
                        new Story().published("1").ended()),
                Arguments.of(
                        "there twice although nothing happened to the broker meanwhile",
                        "I5",
                        "has no cause",
                        new Story()
                                .add(new Event.BrokerRestarted())
                                .published("1")
                                .done("1", 1)
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "there twice although the topic is exactly once",
                        "I14",
                        "had ended with ACK",
                        new Story()
                                .at("payments/book")
                                .publishing("payments", "1", "", Map.of())
                                .add(new Event.BrokerRestarted())
                                .add(new Event.Accepted("1"))
                                .done("1", 1)
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "lost after an attempt",
                        "I1",
                        "1 was accepted",
                        new Story().published("1").tried("1", 1).ended()),
                Arguments.of(
                        "lost on one subscription only",
                        "I1",
                        "orders/bill",
                        new Story()
                                .publishing("orders", "1", "", Map.of("paid", "yes"))
                                .add(new Event.Accepted("1"))
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "never published",
                        "I2",
                        "nobody published it",
                        new Story().done("ghost", 1).ended()),
                Arguments.of(
                        "another body",
                        "I2",
                        "its body is not the one",
                        new Story()
                                .published("1")
                                .add(new Event.Delivered(9, "orders/ship", "a", "1", 1, "body of"))
                                .add(new Event.Handled(9))
                                .add(new Event.Settling(9, Outcome.ACK))
                                .add(new Event.Settled(9, Answer.DONE))
                                .ended()),
                Arguments.of(
                        "an outcome of nothing",
                        "I2",
                        "never began",
                        new Story().add(new Event.Handled(77)).ended()),
                Arguments.of(
                        "refused and yet delivered",
                        "I4",
                        "had refused it",
                        new Story()
                                .publishing("1", "k")
                                .add(new Event.Refused("1"))
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "delivered again without a cause",
                        "I5",
                        "has no cause",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "delivered again although it was acknowledged",
                        "I5",
                        "which had ended with ACK",
                        new Story().published("1").done("1", 1).done("1", 2).ended()),
                Arguments.of(
                        "delivered again although it was dead-lettered",
                        "I5",
                        "which had ended with DEAD_LETTER",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .rejected()
                                .settled(Outcome.DEAD_LETTER)
                                .done("1", 2)
                                .ended()),
                Arguments.of("leases that nobody extends", "I5", "leases lapsed", lapsing(9)),
                Arguments.of(
                        "acknowledged without an effect",
                        "I6",
                        "acknowledged before, or without",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .settled(Outcome.ACK)
                                .ended()),
                Arguments.of(
                        "acknowledged before its effect",
                        "I6",
                        "acknowledged before",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .settled(Outcome.ACK)
                                .handled()
                                .ended()),
                Arguments.of(
                        "the second before the first",
                        "I7",
                        "after a message that was published later",
                        new Story()
                                .published("1")
                                .published("2")
                                .done("2", 1)
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "the first once more after the second",
                        "I8",
                        "although it had had its end",
                        new Story()
                                .published("1")
                                .published("2")
                                .done("1", 1)
                                .done("2", 1)
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "the second while the first is to be tried again",
                        "I9",
                        "had not had its end",
                        new Story()
                                .published("1")
                                .published("2")
                                .tried("1", 1)
                                .done("2", 1)
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "two of a key at once",
                        "I10",
                        "was in flight",
                        new Story()
                                .published("1")
                                .published("2")
                                .delivered("1", 1)
                                .delivered("2", 1)
                                .add(new Event.Handled(1))
                                .add(new Event.Settling(1, Outcome.ACK))
                                .add(new Event.Settled(1, Answer.DONE))
                                .handled()
                                .settled(Outcome.ACK)
                                .ended()),
                Arguments.of(
                        "too many attempts",
                        "I11",
                        "more than 3 attempts",
                        new Story()
                                .published("1")
                                .tried("1", 1)
                                .tried("1", 2)
                                .tried("1", 3)
                                .done("1", 4)
                                .ended()),
                Arguments.of(
                        "attempts that do not rise",
                        "I11",
                        "start at 1 and rise",
                        new Story().published("1").tried("1", 1).done("1", 1).ended()),
                Arguments.of(
                        "an attempt zero",
                        "I11",
                        "start at 1",
                        new Story().published("1").done("1", 0).ended()),
                Arguments.of(
                        "dead-lettered too early",
                        "I11",
                        "although attempts were left",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .failed()
                                .settled(Outcome.DEAD_LETTER)
                                .ended()),
                Arguments.of(
                        "dead-lettered twice",
                        "I11",
                        "a second time",
                        new Story()
                                .published("1")
                                .in("a")
                                .delivered("1", 1)
                                .rejected()
                                .settled(Outcome.DEAD_LETTER)
                                .in("b")
                                .delivered("1", 2)
                                .rejected()
                                .settled(Outcome.DEAD_LETTER)
                                .ended()),
                Arguments.of(
                        "against the filter",
                        "I12",
                        "not for this subscription",
                        new Story()
                                .publishing("orders", "1", "", Map.of("paid", "no"))
                                .add(new Event.Accepted("1"))
                                .done("1", 1)
                                .at("orders/bill")
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "to another topic's subscription",
                        "I12",
                        "not for this subscription",
                        new Story()
                                .published("1")
                                .done("1", 1)
                                .at("payments/book")
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "not drained",
                        "I13",
                        "not drained PT5M",
                        new Story().published("1").done("1", 1).add(new Event.Ended(false, Duration.ofMinutes(5)))),
                Arguments.of(
                        "never ended",
                        "I13",
                        "no end",
                        new Story().published("1").done("1", 1)),
                Arguments.of(
                        "acknowledged, and delivered again although exactly once was claimed",
                        "I14",
                        "which had ended with ACK",
                        new Story()
                                .publishing("payments", "1", "", Map.of())
                                .add(new Event.Accepted("1"))
                                .at("payments/book")
                                .in("a")
                                .done("1", 1)
                                .crashed()
                                .in("b")
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "forgotten by a killed broker although exactly once was claimed",
                        "I14",
                        "which had ended with ACK",
                        new Story()
                                .publishing("payments", "1", "", Map.of())
                                .add(new Event.Accepted("1"))
                                .at("payments/book")
                                .done("1", 1)
                                .add(new Event.BrokerKilled())
                                .add(new Event.BrokerKilled())
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "forgotten by a broker that was restarted in good order",
                        "I5",
                        "which had ended with ACK",
                        new Story()
                                .published("1")
                                .done("1", 1)
                                .add(new Event.BrokerRestarted())
                                .add(new Event.BrokerRestarted())
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "forgotten long after the acknowledgement",
                        "I5",
                        "delivery 102 of 1 ",
                        handledLongBeforeAKill(100)
                                .add(new Event.BrokerKilled())
                                .add(new Event.BrokerKilled())
                                .done("1", 2)
                                .ended()));
    }

    private static Story handledLongBeforeAKill(int others) {
        Story story = new Story().published("1", "first").done("1", 1);
        for (int i = 0; i < others; i++) {
            story.published("other" + i).done("other" + i, 1);
        }
        return story;
    }

    private static Story lapsing(int deliveries) {
        Story story = new Story().published("1");
        for (int attempt = 1; attempt <= deliveries; attempt++) {
            story.delivered("1", attempt).handled().settled(Outcome.ACK, Answer.UNKNOWN);
        }
        return story.ended();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("badHistories")
    void aBadHistoryIsRejectedWithItsWitness(String what, String invariant, String witness, Story story) {
        assertThat(Rules.check(story).violations()).as(what).anySatisfy(violation -> {
            assertThat(violation.invariant()).isEqualTo(invariant);
            assertThat(violation.witness()).contains(witness);
        });
    }
}
