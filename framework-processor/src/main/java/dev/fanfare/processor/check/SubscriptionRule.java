package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Report;
import java.time.Duration;
import java.util.Optional;

/** All that can be said of a subscription's values by themselves: S001, S012-S017. */
public final class SubscriptionRule {
    private SubscriptionRule() {}

    /** Checks everything, and gives the durations if all of them are sound. */
    public static Optional<Timing> check(SubscriptionValues values, Report report) {
        SubscriptionNameRule.check(values.name(), values.at("value")).forEach(report::add);
        values.concurrency()
                .ifPresent(number ->
                        ConcurrencyRule.check(number, values.at("concurrency")).forEach(report::add));
        values.maxAttempts()
                .ifPresent(number -> RetryRule.attempts(values, number).forEach(report::add));
        Optional<Timing> timing = timing(values, report);
        timing.ifPresent(all -> RetryRule.retention(values, all).forEach(report::add));
        return timing;
    }

    private static Optional<Timing> timing(SubscriptionValues values, Report report) {
        Optional<Duration> ackDeadline =
                DurationRule.ACK_DEADLINE.check(values.ackDeadline(), values.at("ackDeadline"), report);
        Optional<Duration> timeout = DurationRule.TIMEOUT.check(values.timeout(), values.at("timeout"), report);
        Optional<Duration> retention = DurationRule.RETENTION.check(values.retention(), values.at("retention"), report);
        Optional<Duration> least =
                DurationRule.MIN_BACKOFF.check(values.minBackoff(), values.at("retry.minBackoff"), report);
        Optional<Duration> most =
                DurationRule.MAX_BACKOFF.check(values.maxBackoff(), values.at("retry.maxBackoff"), report);
        if (least.isPresent() && most.isPresent()) {
            RetryRule.backoffs(values, least.get(), most.get()).forEach(report::add);
        }
        if (!report.isSound()
                || ackDeadline.isEmpty()
                || timeout.isEmpty()
                || retention.isEmpty()
                || least.isEmpty()
                || most.isEmpty()
                || values.maxAttempts().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Timing(
                ackDeadline.get(),
                timeout.get(),
                retention.get(),
                values.maxAttempts().get(),
                least.get(),
                most.get()));
    }
}
