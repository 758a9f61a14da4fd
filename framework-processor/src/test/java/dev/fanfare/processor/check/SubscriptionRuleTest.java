package dev.fanfare.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubscriptionRuleTest {
    private static final SourceRef PLACE = SourceRef.of("a.b").annotation("dev.fanfare.Subscribe", 0);

    private static SubscriptionValues values(
            String ackDeadline, String timeout, String retention, int attempts, String least, String most) {
        return new SubscriptionValues(
                PLACE,
                "on-signup",
                Optional.of(16),
                ackDeadline,
                timeout,
                retention,
                Optional.of(attempts),
                least,
                most);
    }

    private static List<Finding> check(SubscriptionValues values) {
        Report report = new Report();
        SubscriptionRule.check(values, report);
        return report.findings();
    }

    private static List<String> places(SubscriptionValues values) {
        return check(values).stream()
                .map(finding -> finding.problem().code() + " " + finding.place().element())
                .toList();
    }

    @Test
    void theDefaultsPass() {
        assertThat(check(values("30s", "10m", "7d", 10, "10s", "10m"))).isEmpty();
    }

    @Test
    void theEndsOfEachRangePass() {
        assertThat(check(values("10s", "1ms", "10m", 1, "0s", "0s"))).isEmpty();
        assertThat(check(values("10m", "12h", "14d", 1, "10m", "10m"))).isEmpty();
    }

    @Test
    void beyondTheEndsEachIsReportedAtItsElement() {
        assertThat(places(values("9s", "0s", "9m", 0, "11m", "601s")))
                .containsExactly(
                        "FF-S015 retry.maxAttempts",
                        "FF-S013 ackDeadline",
                        "FF-S013 timeout",
                        "FF-S013 retention",
                        "FF-S013 retry.minBackoff",
                        "FF-S013 retry.maxBackoff");
        assertThat(places(values("601s", "13h", "15d", 101, "1s", "2s")))
                .containsExactly(
                        "FF-S015 retry.maxAttempts", "FF-S013 ackDeadline", "FF-S013 timeout", "FF-S013 retention");
    }

    @Test
    void aRangeIsNamedWithTheValue() {
        assertThat(check(values("9s", "10m", "7d", 10, "10s", "10m")))
                .singleElement()
                .extracting(Finding::text)
                .isEqualTo("[FF-S013] ackDeadline is 9s.\nackDeadline is from 10s to 10m.");
    }

    @Test
    void whatIsNoDurationIsReportedWithAGuess() {
        assertThat(check(values("30 seconds", "10m", "7d", 10, "10s", "10m")))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("[FF-S012] \"30 seconds\" is no duration.")
                .endsWith("\nTry: ackDeadline = \"30s\"");
    }

    @Test
    void backoffsInTheWrongOrderAreReported() {
        assertThat(check(values("30s", "10m", "7d", 10, "5m", "10s")))
                .extracting(Finding::problem)
                .containsExactly(Problem.BACKOFFS_REVERSED);
    }

    @Test
    void theWorstCaseIsEveryAttemptInItsTimeoutAndEveryDelayAFifthLonger() {
        Timing timing = new Timing(
                Duration.ofSeconds(30),
                Duration.ofMinutes(10),
                Duration.ofDays(7),
                10,
                Duration.ofSeconds(10),
                Duration.ofMinutes(10));
        // 10 + 20 + 40 + 80 + 160 + 320 + 3 * 600 = 2430 s
        assertThat(timing.delays()).isEqualTo(Duration.ofSeconds(2430 * 6 / 5));
        assertThat(timing.worstCase()).isEqualTo(Duration.ofMinutes(100).plusSeconds(2916));
    }

    @Test
    void anAttemptThatDiesLastsAsLongAsItsLease() {
        Timing timing = new Timing(
                Duration.ofMinutes(10), Duration.ofSeconds(1), Duration.ofDays(1), 2, Duration.ZERO, Duration.ZERO);
        assertThat(timing.worstCase()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    void aHundredAttemptsDoNotOverflow() {
        Timing timing = new Timing(
                Duration.ofSeconds(10),
                Duration.ofHours(12),
                Duration.ofDays(14),
                100,
                Duration.ofMillis(1),
                Duration.ofMinutes(10));
        assertThat(timing.worstCase()).isGreaterThan(Duration.ofDays(50)).isLessThan(Duration.ofDays(51));
    }

    @Test
    void retriesThatOutlastTheRetentionAreReportedWithTheSum() {
        assertThat(check(values("30s", "10m", "1h", 10, "10s", "10m")))
                .singleElement()
                .extracting(Finding::text)
                .asString()
                .startsWith("[FF-S017] The retries may take 2h 29m, but messages are kept for 1h.")
                .endsWith("\nThe worst case is 10 attempts of 10m and 48m 36s of delays.");
    }

    @Test
    void exactlyTheRetentionIsEnough() {
        assertThat(check(values("10m", "10m", "10m", 1, "10s", "10m"))).isEmpty();
        assertThat(check(values("10m", "10m", "19m", 2, "0s", "0s")))
                .extracting(Finding::problem)
                .containsExactly(Problem.RETRY_OUTLASTS_RETENTION);
    }

    @Test
    void concurrencyAndNameAreChecked() {
        SubscriptionValues wrong = new SubscriptionValues(
                PLACE, "On Signup", Optional.of(0), "30s", "10m", "7d", Optional.of(10), "10s", "10m");
        assertThat(check(wrong))
                .extracting(Finding::problem)
                .containsExactly(Problem.SUBSCRIPTION_NAME, Problem.CONCURRENCY);
        assertThat(ConcurrencyRule.check(1000, PLACE)).isEmpty();
        assertThat(ConcurrencyRule.check(1001, PLACE)).hasSize(1);
    }
}
