package dev.fanfare.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SoundHistoriesTest {
    static Stream<Arguments> soundHistories() {
        return Stream.of(
                Arguments.of("nothing happened", new Story().ended()),
                Arguments.of(
                        "handled in order",
                        new Story()
                                .published("1")
                                .published("2")
                                .done("1", 1)
                                .done("2", 1)
                                .ended()),
                Arguments.of(
                        "tried again before its successor",
                        new Story()
                                .published("1")
                                .published("2")
                                .tried("1", 1)
                                .tried("1", 2)
                                .done("1", 3)
                                .done("2", 1)
                                .ended()),
                Arguments.of(
                        "dead-lettered after its last attempt",
                        new Story()
                                .published("1")
                                .tried("1", 1)
                                .tried("1", 2)
                                .delivered("1", 3)
                                .failed()
                                .settled(Outcome.DEAD_LETTER)
                                .ended()),
                Arguments.of(
                        "dead-lettered at once, for it was rejected",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .rejected()
                                .settled(Outcome.DEAD_LETTER)
                                .ended()),
                Arguments.of(
                        "delivered again, for its process died after the effect",
                        new Story()
                                .published("1")
                                .in("a")
                                .delivered("1", 1)
                                .handled()
                                .crashed()
                                .in("b")
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "delivered again, for its acknowledgement was lost",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .handled()
                                .settled(Outcome.ACK, Answer.NOT_DONE)
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "not delivered again, for its acknowledgement may have arrived",
                        new Story()
                                .published("1")
                                .published("2")
                                .delivered("1", 1)
                                .handled()
                                .settled(Outcome.ACK, Answer.UNKNOWN)
                                .done("2", 1)
                                .ended()),
                Arguments.of(
                        "a broker that was restarted may deliver again",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .add(new Event.BrokerRestarted())
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "more attempts than allowed, for nobody could settle one",
                        new Story()
                                .published("1")
                                .tried("1", 1)
                                .tried("1", 2)
                                .in("a")
                                .delivered("1", 3)
                                .crashed()
                                .in("b")
                                .done("1", 4)
                                .ended()),
                Arguments.of(
                        "an unknown publish may arrive",
                        new Story()
                                .publishing("1", "k")
                                .add(new Event.Unknown("1"))
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "an unknown publish may not arrive",
                        new Story()
                                .publishing("1", "k")
                                .add(new Event.Unknown("1"))
                                .published("2")
                                .done("2", 1)
                                .ended()),
                Arguments.of(
                        "a lease that had lapsed, as its refused settlement shows",
                        new Story()
                                .published("1")
                                .delivered("1", 1)
                                .handled()
                                .in("b")
                                .done("1", 2)
                                .add(new Event.Settling(1, Outcome.ACK))
                                .add(new Event.Settled(1, Answer.UNKNOWN))
                                .ended()),
                Arguments.of(
                        "what was on its way when the broker went away may be there twice",
                        new Story()
                                .publishing("1", "k")
                                .add(new Event.BrokerRestarted())
                                .add(new Event.Accepted("1"))
                                .done("1", 1)
                                .done("1", 1)
                                .ended()),
                Arguments.of(
                        "what the broker handed out before it went away may begin late",
                        new Story()
                                .published("1")
                                .add(new Event.BrokerRestarted())
                                .in("b")
                                .done("1", 2)
                                .in("a")
                                .delivered("1", 1)
                                .ended()),
                Arguments.of(
                        "other keys go on",
                        new Story()
                                .published("1", "k")
                                .published("2", "other")
                                .tried("1", 1)
                                .done("2", 1)
                                .done("1", 2)
                                .ended()),
                Arguments.of(
                        "what was given out before the broker was restarted may begin late",
                        new Story()
                                .published("1")
                                .add(new Event.BrokerRestarted())
                                .in("b")
                                .done("1", 2)
                                .in("a")
                                .delivered("1", 1)
                                .add(new Event.Overtaken(2))
                                .handled()
                                .settled(Outcome.ACK, Answer.UNKNOWN)
                                .ended()),
                Arguments.of(
                        "a killed broker may forget what it was told just before",
                        new Story()
                                .published("1")
                                .published("2")
                                .done("1", 1)
                                .done("2", 1)
                                .add(new Event.BrokerKilled())
                                .add(new Event.BrokerKilled())
                                .done("1", 2)
                                .done("2", 2)
                                .ended()),
                Arguments.of(
                        "a dead process that goes on proves nothing",
                        new Story()
                                .published("1")
                                .in("a")
                                .crashed()
                                .in("b")
                                .done("1", 2)
                                .in("a")
                                .delivered("1", 1)
                                .ended()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("soundHistories")
    void aSoundHistoryPasses(String what, Story story) {
        assertThat(Rules.check(story).violations()).as(what).isEmpty();
    }
}
