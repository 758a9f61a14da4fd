package dev.fanfare.processor.check;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations as the annotations write them: a whole number and a unit, {@code 250ms 30s 10m 12h 7d}. */
public final class Durations {
    /** Ten digits are more than any range takes, and no unit makes them overflow. */
    private static final Pattern WRITTEN = Pattern.compile("([0-9]{1,10})(ms|s|m|h|d)");

    /** Possessive throughout, so that no text takes long. */
    private static final Pattern PART = Pattern.compile("([0-9]{1,9}+)(?![0-9])\\s*+(?:([a-z]++)\\.?+)?+");

    private static final Pattern LOOSE = Pattern.compile("(?:" + PART.pattern() + "[\\s,]*+)++");

    private static final int LONGEST_GUESS = 60;

    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "ms", ChronoUnit.MILLIS,
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    /** How else people write the units; a number alone is taken for seconds. */
    private static final Map<String, ChronoUnit> WORDS = Map.ofEntries(
            Map.entry("milli", ChronoUnit.MILLIS),
            Map.entry("millisecond", ChronoUnit.MILLIS),
            Map.entry("msec", ChronoUnit.MILLIS),
            Map.entry("", ChronoUnit.SECONDS),
            Map.entry("sec", ChronoUnit.SECONDS),
            Map.entry("second", ChronoUnit.SECONDS),
            Map.entry("min", ChronoUnit.MINUTES),
            Map.entry("minute", ChronoUnit.MINUTES),
            Map.entry("hr", ChronoUnit.HOURS),
            Map.entry("hour", ChronoUnit.HOURS),
            Map.entry("day", ChronoUnit.DAYS),
            Map.entry("w", ChronoUnit.WEEKS),
            Map.entry("week", ChronoUnit.WEEKS));

    private Durations() {}

    /** The duration; empty if the text is none. */
    public static Optional<Duration> parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        ChronoUnit unit = written.matches() ? UNITS.get(written.group(2)) : null;
        return unit == null ? Optional.empty() : Optional.of(Duration.of(Long.parseLong(written.group(1)), unit));
    }

    /** A duration in the shortest form that {@link #parse} takes: {@code 90m}, not {@code 5400s}. Whole milliseconds. */
    public static String text(Duration duration) {
        long millis = duration.toMillis();
        if (millis == 0) {
            return "0s";
        }
        if (millis % Duration.ofDays(1).toMillis() == 0) {
            return duration.toDays() + "d";
        }
        if (millis % Duration.ofHours(1).toMillis() == 0) {
            return duration.toHours() + "h";
        }
        if (millis % Duration.ofMinutes(1).toMillis() == 0) {
            return duration.toMinutes() + "m";
        }
        return millis % 1000 == 0 ? duration.toSeconds() + "s" : millis + "ms";
    }

    /** A duration for reading, {@code 2d 3h 20m}: rounded up to the minute, below an hour to the second. */
    public static String words(Duration duration) {
        if (duration.compareTo(Duration.ofSeconds(1)) < 0) {
            return text(duration);
        }
        boolean isLong = duration.compareTo(Duration.ofHours(1)) >= 0;
        Duration rounded = isLong
                ? Duration.ofMinutes(duration.plusMillis(59_999).toMinutes())
                : Duration.ofSeconds(duration.plusMillis(999).toSeconds());
        StringBuilder words = new StringBuilder();
        append(words, rounded.toDays(), "d");
        append(words, rounded.toHoursPart(), "h");
        append(words, rounded.toMinutesPart(), "m");
        append(words, rounded.toSecondsPart(), "s");
        return words.toString();
    }

    private static void append(StringBuilder words, long count, String unit) {
        if (count > 0) {
            words.append(words.length() == 0 ? "" : " ").append(count).append(unit);
        }
    }

    /** The duration that a text like {@code 30 seconds}, {@code PT30S}, {@code 1h30m} or {@code 5min} seems to mean. */
    static Optional<String> guess(String text) {
        String loose = text.strip().toLowerCase(Locale.ROOT).replaceFirst("^pt?(?=[0-9])", "");
        if (loose.length() > LONGEST_GUESS || !LOOSE.matcher(loose).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher part = PART.matcher(loose.replaceAll("(?<=[0-9]d)t", ""));
        while (part.find()) {
            ChronoUnit unit = unit(part.group(2) == null ? "" : part.group(2));
            if (unit == null) {
                return Optional.empty();
            }
            sum = sum.plus(
                    Duration.ofMillis(unit.getDuration().toMillis()).multipliedBy(Long.parseLong(part.group(1))));
        }
        return Optional.of(text(sum));
    }

    private static @Nullable ChronoUnit unit(String word) {
        ChronoUnit exact = UNITS.get(word);
        return exact != null
                ? exact
                : WORDS.get(word.length() > 1 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }
}
