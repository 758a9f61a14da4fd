package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import dev.fanfare.processor.report.Report;
import java.time.Duration;
import java.util.Optional;

/**
 * S012, S013: a duration is one, and in its range.
 *
 * @param element the annotation's element
 * @param least the shortest duration allowed
 * @param most the longest duration allowed
 */
record DurationRule(String element, Duration least, Duration most) {
    /** 10 s to 10 min: what Pub/Sub takes; SQS takes more. */
    static final DurationRule ACK_DEADLINE =
            new DurationRule("ackDeadline", Duration.ofSeconds(10), Duration.ofMinutes(10));

    /** Up to 12 h: SQS keeps a message invisible no longer, however often it is extended. */
    static final DurationRule TIMEOUT = new DurationRule("timeout", Duration.ofMillis(1), Duration.ofHours(12));

    /** 10 min (Pub/Sub's least) to 14 d (the most of SQS). */
    static final DurationRule RETENTION = new DurationRule("retention", Duration.ofMinutes(10), Duration.ofDays(14));

    /** Up to 10 min: Pub/Sub's retry policy. */
    static final DurationRule MIN_BACKOFF = new DurationRule("minBackoff", Duration.ZERO, Duration.ofMinutes(10));

    static final DurationRule MAX_BACKOFF = new DurationRule("maxBackoff", Duration.ZERO, Duration.ofMinutes(10));

    /** The duration; empty, with a finding, if it is none or out of range. */
    Optional<Duration> check(String text, SourceRef place, Report report) {
        Optional<Duration> duration = Durations.parse(text);
        if (duration.isEmpty()) {
            report.add(Finding.of(Problem.DURATION, place, text)
                    .trying(Durations.guess(text).map(guess -> element + " = \"" + guess + "\"")));
            return duration;
        }
        Duration found = duration.get();
        if (found.compareTo(least) < 0 || found.compareTo(most) > 0) {
            report.add(Finding.of(
                    Problem.DURATION_RANGE,
                    place,
                    element,
                    text,
                    element,
                    Durations.text(least),
                    Durations.text(most)));
            return Optional.empty();
        }
        return duration;
    }
}
