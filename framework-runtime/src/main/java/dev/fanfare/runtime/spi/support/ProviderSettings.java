package dev.fanfare.runtime.spi.support;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.internal.config.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a provider's settings and gathers what is wrong with them, so that it is told at once. Not thread-safe. */
public final class ProviderSettings {
    private final Map<String, String> values;
    private final List<String> problems = new ArrayList<>();

    /** @param values as {@link dev.fanfare.runtime.spi.ProviderContext#settings} has them */
    public ProviderSettings(Map<String, String> values) {
        this.values = values;
    }

    /** The text of a key, trimmed; empty if it is not set. What is set to nothing is a problem. */
    public Optional<String> text(String key) {
        Optional<String> text = Optional.ofNullable(values.get(key)).map(String::trim);
        if (text.filter(String::isEmpty).isPresent()) {
            problem(key, "it must not be empty");
            return Optional.empty();
        }
        return text;
    }

    /** A duration between these; the default if it is not set or wrong. */
    public Duration duration(String key, Duration least, Duration most, Duration otherwise) {
        Optional<String> text = text(key);
        if (text.isEmpty()) {
            return otherwise;
        }
        Optional<Duration> duration =
                Durations.parse(text.get()).filter(value -> value.compareTo(least) >= 0 && value.compareTo(most) <= 0);
        if (duration.isEmpty()) {
            problem(key, "it must be a time from " + shown(least) + " to " + shown(most) + ", such as 20s");
        }
        return duration.orElse(otherwise);
    }

    private static String shown(Duration duration) {
        return duration.toMillis() % 1_000 == 0 ? duration.toSeconds() + "s" : duration.toMillis() + "ms";
    }

    /** Whether a key is {@code true}; it is not if it is not set. */
    public boolean flag(String key) {
        Optional<String> text = text(key);
        if (text.isPresent() && !text.get().matches("true|false")) {
            problem(key, "it must be true or false");
        }
        return text.filter("true"::equals).isPresent();
    }

    /** Notes that the value of a key is wrong; what it must be is the end of a sentence. */
    public void problem(String key, String must) {
        problems.add("fanfare." + key + " is \"" + values.getOrDefault(key, "") + "\", but " + must + ".");
    }

    /**
     * Ends the reading.
     *
     * @throws ConfigurationException if anything is wrong
     */
    public void check(String headline) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(headline, problems);
        }
    }
}
