package dev.fanfare.processor.check;

import dev.fanfare.limits.Limits;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** S014, S015, S017: a retry policy is consistent, and ends before the message expires. */
final class RetryRule {
    private RetryRule() {}

    /** S015. */
    static List<Finding> attempts(SubscriptionValues values, int maxAttempts) {
        return maxAttempts >= 1 && maxAttempts <= Limits.ATTEMPTS
                ? List.of()
                : List.of(Finding.of(Problem.MAX_ATTEMPTS, values.at("retry.maxAttempts"), maxAttempts));
    }

    /** S014. */
    static List<Finding> backoffs(SubscriptionValues values, Duration least, Duration most) {
        return least.compareTo(most) <= 0
                ? List.of()
                : List.of(Finding.of(
                        Problem.BACKOFFS_REVERSED,
                        values.at("retry.minBackoff"),
                        values.minBackoff(),
                        values.maxBackoff()));
    }

    /** S017. */
    static List<Finding> retention(SubscriptionValues values, Timing timing) {
        Duration worst = timing.worstCase();
        if (worst.compareTo(timing.retention()) <= 0) {
            return List.of();
        }
        Finding finding = Finding.of(
                Problem.RETRY_OUTLASTS_RETENTION,
                values.at("retention"),
                Durations.words(worst),
                Durations.words(timing.retention()));
        return List.of(finding.hint("The worst case is " + String.join(" and ", parts(timing)) + "."));
    }

    private static List<String> parts(Timing timing) {
        List<String> parts = new ArrayList<>();
        parts.add(timing.maxAttempts() + (timing.maxAttempts() == 1 ? " attempt" : " attempts") + " of "
                + Durations.words(timing.timeout()));
        if (!timing.delays().isZero()) {
            parts.add(Durations.words(timing.delays()) + " of delays");
        }
        return parts;
    }
}
