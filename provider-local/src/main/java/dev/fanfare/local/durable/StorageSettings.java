package dev.fanfare.local.durable;

import dev.fanfare.runtime.ConfigurationException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the broker keeps its messages, if not in memory alone, and when a publish is accepted.
 *
 * @param directory the directory
 * @param interval how often to sync; zero for every publish
 */
public record StorageSettings(Path directory, Duration interval) {
    public static final String DIR = "local.dir";
    public static final String SYNC = "local.sync";

    private static final Pattern INTERVAL = Pattern.compile("interval:([0-9]{1,7})(ms|s)");
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /**
     * As configured; empty if messages are to be in memory only.
     *
     * @throws ConfigurationException naming each wrong value
     */
    public static Optional<StorageSettings> of(Map<String, String> settings) {
        List<String> problems = new ArrayList<>();
        Optional<StorageSettings> read = of(settings, problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The local broker cannot start:", problems);
        }
        return read;
    }

    /**
     * As configured; empty if messages are to be in memory only, or something is wrong, which is added to the problems.
     */
    public static Optional<StorageSettings> of(Map<String, String> settings, List<String> problems) {
        String dir = settings.get(DIR);
        String sync = settings.get(SYNC);
        if (dir == null) {
            if (sync != null) {
                problems.add("fanfare.local.sync is \"" + sync + "\", but there is nothing to sync without "
                        + "fanfare.local.dir. Set that to a directory, or leave this out.");
            }
            return Optional.empty();
        }
        Optional<Path> path = path(dir.trim(), problems);
        Optional<Duration> interval = interval(sync == null ? "always" : sync.trim(), problems);
        return path.flatMap(directory -> interval.map(often -> new StorageSettings(directory, often)));
    }

    private static Optional<Path> path(String text, List<String> problems) {
        try {
            if (!text.isEmpty()) {
                return Optional.of(Path.of(text));
            }
        } catch (InvalidPathException invalid) {
            problems.add("fanfare.local.dir is \"" + text + "\", which is no path: " + invalid.getMessage() + ".");
            return Optional.empty();
        }
        problems.add("fanfare.local.dir is empty, but it must name a directory.");
        return Optional.empty();
    }

    private static Optional<Duration> interval(String text, List<String> problems) {
        if (text.equals("always")) {
            return Optional.of(Duration.ZERO);
        }
        Matcher written = INTERVAL.matcher(text);
        if (written.matches()) {
            long count = Long.parseLong(written.group(1));
            Duration interval = written.group(2).equals("s") ? Duration.ofSeconds(count) : Duration.ofMillis(count);
            if (!interval.isZero() && interval.compareTo(LONGEST) <= 0) {
                return Optional.of(interval);
            }
        }
        problems.add("fanfare.local.sync is \"" + text
                + "\", but it must be always, or interval: and a time of at most 60s, such as interval:50ms.");
        return Optional.empty();
    }
}
