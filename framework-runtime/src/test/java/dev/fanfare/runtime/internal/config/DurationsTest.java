package dev.fanfare.runtime.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"250ms,PT0.25S", "0s,PT0S", "30s,PT30S", "10m,PT10M", "12h,PT12H", "7d,PT168H", "' 5s ',PT5S"})
    void durationsAreAWholeNumberAndAUnit(String text, Duration duration) {
        assertThat(Durations.parse(text)).contains(duration);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "30", "1.5s", "-1s", "30 s", "30S", "1w", "PT30S", "1h30m", "99999999999s", "٣s"})
    void nothingElseIsADuration(String text) {
        assertThat(Durations.parse(text)).isEmpty();
    }

    @Test
    void theNearestCandidateIsTheOneWithTheFewestEdits() {
        assertThat(Nearest.to("provdier", java.util.List.of("provision", "provider")))
                .contains("provider");
        assertThat(Nearest.to("xyz", java.util.List.of("provision", "provider")))
                .isEmpty();
    }
}
