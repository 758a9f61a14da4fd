package dev.fanfare.runtime.internal.config;

import dev.fanfare.limits.Limits;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.Provision;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Function;

/** Turns settings into checked values and adds everything that is wrong with them to the problems. Used once. */
final class Resolution {
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(30);
    private static final String CONCURRENCY_FORM = "a whole number, 1 to " + Limits.CONCURRENCY;
    private static final String TIMEOUT_FORM =
            Durations.FORM + ", more than nothing and at most " + Limits.LONGEST_TIMEOUT.toHours() + "h";

    private final Settings settings;
    private final Topology topology;
    private final Provider provider;
    private final SortedSet<String> keys;
    private final List<String> problems;

    Resolution(Settings settings, Topology topology, Provider provider, List<String> problems) {
        this.settings = settings;
        this.topology = topology;
        this.provider = provider;
        this.problems = problems;
        this.keys = Keys.of(topology, provider);
    }

    ResolvedSettings resolve() {
        findUnknownKeys();
        findUnknownVariables();
        Map<String, Integer> concurrencies = new HashMap<>();
        Map<String, Duration> timeouts = new HashMap<>();
        Optional<Integer> concurrency = value(Keys.CONCURRENCY, Resolution::concurrency, CONCURRENCY_FORM);
        for (Topology.Subscription subscription : topology.subscriptions()) {
            String path = subscription.path();
            value(Keys.concurrency(subscription), Resolution::concurrency, CONCURRENCY_FORM)
                    .or(() -> concurrency)
                    .ifPresent(value -> concurrencies.put(path, value));
            value(Keys.timeout(subscription), Resolution::timeout, TIMEOUT_FORM)
                    .ifPresent(value -> timeouts.put(path, value));
        }
        return new ResolvedSettings(
                providerSettings(),
                value(Keys.PROVISION, Resolution::provision, "verify, create or none"),
                value(Keys.SHUTDOWN_TIMEOUT, Durations::parse, Durations.FORM).orElse(SHUTDOWN_TIMEOUT),
                Map.copyOf(concurrencies),
                Map.copyOf(timeouts));
    }

    private Map<String, String> providerSettings() {
        Map<String, String> own = new HashMap<>();
        for (String key : provider.settings()) {
            settings.find(Keys.PREFIX + key).ifPresent(setting -> own.put(key, setting.value()));
        }
        return Map.copyOf(own);
    }

    private <T> Optional<T> value(String key, Function<String, Optional<T>> parser, String form) {
        Optional<Setting> setting = settings.find(key);
        if (setting.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> value = parser.apply(setting.get().value().trim());
        if (value.isEmpty()) {
            problems.add(key + " is \"" + setting.get().value() + "\" (from "
                    + setting.get().source() + "), but it must be " + form + ".");
        }
        return value;
    }

    private void findUnknownKeys() {
        settings.byKey().forEach((key, setting) -> {
            if (!keys.contains(key)) {
                problems.add(unknown(key, setting, keys));
            }
        });
    }

    private void findUnknownVariables() {
        Map<String, List<String>> known = new HashMap<>();
        keys.forEach(key -> known.computeIfAbsent(Keys.variable(key), name -> new ArrayList<>())
                .add(key));
        settings.byVariable().forEach((name, setting) -> {
            List<String> meant = known.getOrDefault(name, List.of());
            if (meant.isEmpty()) {
                problems.add(unknown(name, setting, known.keySet()));
            } else if (meant.size() > 1) {
                problems.add(name + " (from " + setting.source() + ") can mean each of " + meant
                        + ". Set the key itself, as a system property.");
            }
        });
    }

    private String unknown(String key, Setting setting, Collection<String> known) {
        return key + " (from " + setting.source() + ") is no configuration key of this application on provider \""
                + provider.name() + "\"."
                + Nearest.to(key, known)
                        .map(near -> " Did you mean " + near + "?")
                        .orElse("");
    }

    private static Optional<Integer> concurrency(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(text)).filter(value -> value >= 1 && value <= Limits.CONCURRENCY);
    }

    private static Optional<Duration> timeout(String text) {
        return Durations.parse(text).filter(value -> !value.isZero() && value.compareTo(Limits.LONGEST_TIMEOUT) <= 0);
    }

    private static Optional<Provision> provision(String text) {
        return Arrays.stream(Provision.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
    }
}
