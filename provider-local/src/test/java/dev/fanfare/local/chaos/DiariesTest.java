package dev.fanfare.local.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.local.chaos.Diaries.Entry;
import dev.fanfare.testkit.history.Event;
import dev.fanfare.testkit.history.Event.Answer;
import dev.fanfare.testkit.history.Event.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiariesTest {
    private static final long MILLIS = 1_000_000;

    @TempDir
    Path folder;

    static List<Event> events() {
        return List.of(
                new Event.Publishing("t", "1", Optional.of(""), Map.of("a", "x\ty", "b", ""), "{\"a\":\"\\n\"}\n\r"),
                new Event.Publishing("t", "2", Optional.empty(), Map.of(), "Grüße \\t"),
                new Event.Accepted("1"),
                new Event.Refused("1"),
                new Event.Unknown("1"),
                new Event.Fetched("t/s", "a", "1", 2),
                new Event.Delivered(7, "t/s", "a", "1", 2, "body"),
                new Event.Handled(7),
                new Event.Failed(7, true),
                new Event.Settling(7, Outcome.DEAD_LETTER),
                new Event.Settled(7, Answer.NOT_DONE),
                new Event.Crashed("a"),
                new Event.Frozen("a"),
                new Event.BrokerRestarted(),
                new Event.BrokerKilled(),
                new Event.Overtaken(7),
                new Event.DeadLetters("t/s", List.of("1", "2")),
                new Event.DeadLetters("t/s", List.of()),
                new Event.Ended(true, Duration.ofMillis(1_500)));
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsWrittenIsReadAgain(Event event) {
        try (Diary diary = new Diary(folder, "a")) {
            diary.note(event);
        }

        assertThat(Diaries.history(folder, subscription -> true).get(0)).isEqualTo(event);
    }

    @Test
    void theHalfLineOfWhoeverWasKilledIsLeftOut() throws IOException {
        try (Diary diary = new Diary(folder, "a")) {
            diary.note(new Event.Accepted("1"));
        }
        Files.writeString(folder.resolve("a" + Diary.SUFFIX), "17\tAccep", StandardOpenOption.APPEND);

        assertThat(Diaries.history(folder, subscription -> true)).containsExactly(new Event.Accepted("1"));
    }

    @Test
    void diariesAreMergedByTime() {
        try (Diary one = new Diary(folder, "b");
                Diary other = new Diary(folder, "a")) {
            one.note(new Event.Accepted("1"));
            other.note(new Event.Accepted("2"));
            one.note(new Event.Accepted("3"));
        }

        assertThat(Diaries.history(folder, subscription -> true))
                .containsExactly(new Event.Accepted("1"), new Event.Accepted("2"), new Event.Accepted("3"));
    }

    @Test
    void thePublishesOfWhoeverIsKilledHaveAnUnknownOutcome() {
        Event publishing = new Event.Publishing("t", "1", Optional.empty(), Map.of(), "");
        List<Event> history = Diaries.merged(
                List.of(new Entry(1, "a", publishing), new Entry(2, "driver", new Event.Crashed("a"))), any -> true);

        assertThat(history).containsExactly(publishing, new Event.Unknown("1"), new Event.Crashed("a"));
    }

    @Test
    void whatWasAnsweredJustBeforeTheBrokerDiedMayNotBeWrittenUnlessTheAnswerSaysSo() {
        List<Entry> entries = List.of(
                new Entry(0, "a", new Event.Delivered(1, "t/s", "a", "1", 1, "")),
                new Entry(1, "a", new Event.Delivered(2, "t/s", "a", "2", 1, "")),
                new Entry(2, "a", new Event.Settled(1, Answer.DONE)),
                new Entry(600 * MILLIS, "a", new Event.Settled(2, Answer.DONE)),
                new Entry(700 * MILLIS, "driver", new Event.Crashed(Diaries.BROKER)));

        assertThat(Diaries.merged(entries, any -> false))
                .contains(new Event.Settled(1, Answer.DONE), new Event.Settled(2, Answer.UNKNOWN));
        assertThat(Diaries.merged(entries, any -> true))
                .contains(new Event.Settled(1, Answer.DONE), new Event.Settled(2, Answer.DONE));
    }
}
