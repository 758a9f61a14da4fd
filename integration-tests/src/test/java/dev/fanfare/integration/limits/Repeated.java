package dev.fanfare.integration.limits;

import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.limits.Limits;
import dev.fanfare.limits.PubSubLimits;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds figures of the clouds in a source: those that nothing else is likely to have anywhere, also in texts; common ones
 * where they bound something, in a comparison or in a constant that is named after what they bound; and durations.
 */
final class Repeated {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\n]*", Pattern.DOTALL);

    private static final Set<Integer> UNMISTAKABLE = Set.copyOf(
            List.of(Limits.NAME, AmazonLimits.FILTER_COMBINATIONS, AmazonLimits.MESSAGE_BYTES, AmazonLimits.IN_FLIGHT));

    private static final Set<Integer> COMMON = Set.copyOf(List.of(
            Limits.ID, Limits.KEY_BYTES, Limits.ATTRIBUTE_VALUE_BYTES, Limits.FILTER_BYTES, AmazonLimits.QUEUE_NAME));

    private static final Set<Duration> DURATIONS = Set.copyOf(List.of(
            Limits.DEDUPLICATION,
            Limits.LONGEST_BACKOFF,
            Limits.LONGEST_TIMEOUT,
            Limits.LONGEST_RETENTION,
            PubSubLimits.LONGEST_RETENTION));

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d[\\d_]*(?![\\w.])");
    private static final Pattern BOUND = Pattern.compile(
            "(?:[<>]=?\\s*|\\w*(?:NAME|KEY|VALUE|ATTRIBUTE|FILTER|LIMIT)\\w*\\s*=\\s*)(\\d[\\d_]*)(?![\\w.])");
    private static final Pattern NAMED =
            Pattern.compile("(?:final int|final long) \\w*(?:ATTEMPTS|CONCURREN|COMBINATIONS)\\w*\\s*=\\s*\\d");
    private static final Pattern DURATION = Pattern.compile("Duration\\.of(Minutes|Hours|Days)\\((\\d+)\\)");

    private Repeated() {}

    /** The lines with such a figure outside of comments. */
    static List<String> in(String source) {
        Matcher comments = COMMENT.matcher(source);
        String code = comments.replaceAll("");
        return code.lines().map(String::strip).filter(Repeated::repeats).toList();
    }

    private static boolean repeats(String line) {
        return NUMBER.matcher(line).results().anyMatch(found -> UNMISTAKABLE.contains(number(found.group())))
                || BOUND.matcher(line).results().anyMatch(found -> COMMON.contains(number(found.group(1))))
                || NAMED.matcher(line).find()
                || DURATION.matcher(line)
                        .results()
                        .anyMatch(found -> DURATIONS.contains(duration(found.group(1), found.group(2))));
    }

    private static int number(String digits) {
        String plain = digits.replace("_", "");
        return plain.length() > 9 ? 0 : Integer.parseInt(plain);
    }

    private static Duration duration(String unit, String count) {
        long number = Long.parseLong(count);
        return switch (unit) {
            case "Minutes" -> Duration.ofMinutes(number);
            case "Hours" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
