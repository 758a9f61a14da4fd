package dev.fanfare.local.chaos;

import dev.fanfare.testkit.history.Sometimes;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What happened in all rounds of a run. Not thread-safe. */
final class Tally {
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final Map<Mode, Integer> rounds = new LinkedHashMap<>();
    private final Map<Harm, Integer> harms = new LinkedHashMap<>();
    private final Map<Harm, List<Long>> takeovers = new EnumMap<>(Harm.class);
    private final List<String> violations = new ArrayList<>();

    void add(Outcome outcome) {
        rounds.merge(outcome.mode(), 1, Integer::sum);
        outcome.harms().forEach((harm, count) -> harms.merge(harm, count, Integer::sum));
        outcome.takeovers()
                .forEach((harm, millis) -> takeovers
                        .computeIfAbsent(harm, any -> new ArrayList<>())
                        .addAll(millis));
        outcome.counts().forEach((what, count) -> counts.merge(what, count, Long::sum));
        outcome.violations().forEach(violation -> violations.add("seed " + outcome.seed() + ": " + violation));
    }

    /**
     * What one round came to.
     *
     * @param takeovers how many milliseconds each took, by what the last owner had suffered
     */
    record Outcome(
            Mode mode,
            long seed,
            Map<Harm, Integer> harms,
            Map<String, Long> counts,
            Map<Harm, List<Long>> takeovers,
            List<String> violations) {}

    long count(String what) {
        return counts.getOrDefault(what, 0L);
    }

    int harms(Harm harm) {
        return harms.getOrDefault(harm, 0);
    }

    Map<Mode, Integer> rounds() {
        return rounds;
    }

    Map<String, Long> counts() {
        return counts;
    }

    /** How many milliseconds each takeover took, in rising order. */
    List<Long> takeovers(Harm harm) {
        return takeovers.getOrDefault(harm, List.of()).stream().sorted().toList();
    }

    List<String> violations() {
        return violations;
    }

    /** What should have happened and never did: then the run proves too little. */
    List<String> missing(Set<Mode> modes) {
        List<String> missing = new ArrayList<>();
        for (Mode mode : modes) {
            if (!rounds.containsKey(mode)) {
                missing.add("no round in which " + mode.text());
            }
            for (Harm harm : EnumSet.copyOf(mode.harms())) {
                if (harms(harm) == 0 && !missing.contains(harm.text())) {
                    missing.add(harm.text());
                }
            }
        }
        for (Sometimes each : Sometimes.values()) {
            if (count(each.name()) == 0) {
                missing.add(each.name());
            }
        }
        for (String each : List.of("unknown", "freezes", "lapsed")) {
            if (count(each) == 0) {
                missing.add(each);
            }
        }
        return missing;
    }
}
