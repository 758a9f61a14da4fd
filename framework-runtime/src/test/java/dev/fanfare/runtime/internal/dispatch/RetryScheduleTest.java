package dev.fanfare.runtime.internal.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.runtime.Topology;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryScheduleTest {
    private final RetrySchedule schedule =
            RetrySchedule.of(new Topology.Retry(10, Duration.ofSeconds(10), Duration.ofMinutes(10), List.of()));

    @ParameterizedTest
    @CsvSource({"1,PT10S", "2,PT20S", "3,PT40S", "6,PT5M20S", "7,PT10M", "8,PT10M", "100,PT10M", "2147483647,PT10M"})
    void theDelayDoublesUpToTheLongest(int attempt, Duration delay) {
        assertThat(schedule.delayAfter(attempt)).isEqualTo(delay);
    }

    @Test
    void noBackoffStaysNone() {
        RetrySchedule none = new RetrySchedule(100, Duration.ZERO, Duration.ofMinutes(10));

        assertThat(none.delayAfter(1)).isZero();
        assertThat(none.delayAfter(100)).isZero();
    }

    @Test
    void theSmallestBackoffReachesTheLongest() {
        RetrySchedule small = new RetrySchedule(100, Duration.ofMillis(1), Duration.ofMinutes(10));

        assertThat(small.delayAfter(20)).isEqualTo(Duration.ofMillis(524_288));
        assertThat(small.delayAfter(21)).isEqualTo(Duration.ofMinutes(10));
        assertThat(small.delayAfter(64)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void theLastAttemptIsTheConfiguredOne() {
        assertThat(schedule.exhausted(9)).isFalse();
        assertThat(schedule.exhausted(10)).isTrue();
        assertThat(schedule.exhausted(11)).isTrue();
    }
}
