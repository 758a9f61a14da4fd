package dev.fanfare.processor.check;

import dev.fanfare.limits.Limits;
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
    static final DurationRule ACK_DEADLINE =
            new DurationRule("ackDeadline", Limits.SHORTEST_ACK_DEADLINE, Limits.LONGEST_ACK_DEADLINE);

    static final DurationRule TIMEOUT = new DurationRule("timeout", Duration.ofMillis(1), Limits.LONGEST_TIMEOUT);

    static final DurationRule RETENTION =
            new DurationRule("retention", Limits.SHORTEST_RETENTION, Limits.LONGEST_RETENTION);

    static final DurationRule MIN_BACKOFF = new DurationRule("minBackoff", Duration.ZERO, Limits.LONGEST_BACKOFF);

    static final DurationRule MAX_BACKOFF = new DurationRule("maxBackoff", Duration.ZERO, Limits.LONGEST_BACKOFF);

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
