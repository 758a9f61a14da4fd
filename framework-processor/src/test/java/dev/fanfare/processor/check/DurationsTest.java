package dev.fanfare.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({
        "250ms, PT0.25S",
        "30s, PT30S",
        "10m, PT10M",
        "12h, PT12H",
        "7d, PT168H",
        "0s, PT0S",
        "030s, PT30S",
        "9999999999d, PT239999999976H"
    })
    void aWholeNumberAndAUnitIsADuration(String text, Duration duration) {
        assertThat(Durations.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "30",
                "s",
                "-5s",
                "+5s",
                "1.5h",
                "30 s",
                " 30s",
                "30S",
                "PT30S",
                "1h30m",
                "5min",
                "10000000000000s",
                "\u0663s",
                "30s\n"
            })
    void everythingElseIsNone(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30 seconds, 30s",
        "PT30S, 30s",
        "P7D, 7d",
        "P1DT12H, 36h",
        "PT1H30M, 90m",
        "1h30m, 90m",
        "5min, 5m",
        "30S, 30s",
        "30, 30s",
        "2 weeks, 14d",
        "1 day, 1d",
        "500 ms, 500ms",
        "500 millis, 500ms",
        "90 sec., 90s"
    })
    void otherSpellingsAreUnderstoodForTheSuggestion(String text, String guess) {
        assertThat(Durations.guess(text)).contains(guess);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5s", "1.5h", "three days", "5 parsecs", "99999999999d"})
    void whatMeansNothingGetsNoSuggestion(String text) {
        assertThat(Durations.guess(text)).isEmpty();
    }

    @Test
    void aLongTextIsGivenUpAtOnce() {
        assertThat(Durations.guess("1".repeat(100_000) + "!")).isEmpty();
    }

    @Test
    void aDurationIsWrittenInItsLargestWholeUnit() {
        assertThat(Durations.text(Duration.ofDays(14))).isEqualTo("14d");
        assertThat(Durations.text(Duration.ofHours(36))).isEqualTo("36h");
        assertThat(Durations.text(Duration.ofMinutes(90))).isEqualTo("90m");
        assertThat(Durations.text(Duration.ofMillis(1500))).isEqualTo("1500ms");
        assertThat(Durations.text(Duration.ZERO)).isEqualTo("0s");
    }

    @Test
    void inWordsLongDurationsAreRoundedUpToTheMinute() {
        assertThat(Durations.words(Duration.ofSeconds(45))).isEqualTo("45s");
        assertThat(Durations.words(Duration.ofDays(2).plusMinutes(61).plusSeconds(1)))
                .isEqualTo("2d 1h 2m");
        assertThat(Durations.words(Duration.ofHours(1))).isEqualTo("1h");
        assertThat(Durations.words(Duration.ofSeconds(2916).plusMillis(1))).isEqualTo("48m 37s");
        assertThat(Durations.words(Duration.ofMillis(250))).isEqualTo("250ms");
        assertThat(Durations.words(Duration.ofDays(7))).isEqualTo("7d");
    }
}
