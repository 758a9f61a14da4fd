package dev.fanfare.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HistoryCheckerTest {
    @Test
    void aRunInWhichNothingWentWrongIsVoid() {
        Story story = new Story().published("1").done("1", 1).ended();

        Verdict verdict = new HistoryChecker(Rules.ALL, EnumSet.allOf(Sometimes.class)).check(story.events());

        assertThat(verdict.isSound()).isFalse();
        assertThat(verdict.violations())
                .hasSize(Sometimes.values().length)
                .allSatisfy(violation -> assertThat(violation.invariant()).isEqualTo("void"));
    }

    @Test
    void whatHappenedSometimesIsCounted() {
        Story story = new Story()
                .published("1")
                .published("2")
                .tried("1", 1)
                .in("a")
                .delivered("1", 2)
                .handled()
                .crashed()
                .in("b")
                .done("1", 3)
                .delivered("2", 1)
                .handled()
                .settled(Outcome.ACK, Answer.NOT_DONE)
                .delivered("2", 2)
                .rejected()
                .settled(Outcome.DEAD_LETTER)
                .published("3")
                .tried("3", 1)
                .tried("3", 2)
                .add(new Event.BrokerRestarted())
                .delivered("3", 3)
                .failed()
                .settled(Outcome.DEAD_LETTER)
                .ended();

        Verdict verdict = new HistoryChecker(Rules.ALL, EnumSet.allOf(Sometimes.class)).check(story.events());

        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.counts())
                .containsEntry("published", 3L)
                .containsEntry("REDELIVERY", 3L)
                .containsEntry("DUPLICATE_EFFECT", 1L)
                .containsEntry("CRASH_AFTER_EFFECT", 1L)
                .containsEntry("LOST_SETTLEMENT", 1L)
                .containsEntry("BLOCKED_KEY", 1L)
                .containsEntry("REJECTED", 1L)
                .containsEntry("EXHAUSTED", 1L);
    }

    @Test
    void whatIsUnfinishedIsNamed() {
        Story story = new Story().published("1").published("2").done("1", 1);

        assertThat(new HistoryChecker(Rules.ALL, Set.of()).unfinished(story.events()))
                .singleElement()
                .satisfies(witness -> assertThat(witness).contains("2 was accepted"));
    }
}
