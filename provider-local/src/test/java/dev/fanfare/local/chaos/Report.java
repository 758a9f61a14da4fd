package dev.fanfare.local.chaos;

import dev.fanfare.testkit.history.Sometimes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of a run. */
final class Report {
    private static final String AGAIN = "again ";
    private static final String WITHOUT = "again without a cause";

    private Report() {}

    static String conclusion(Tally tally, List<String> missing) {
        if (!tally.violations().isEmpty()) {
            return "WRONG: " + tally.violations().size() + " violations.";
        }
        return missing.isEmpty() ? "All is well." : "VOID: never happened: " + String.join("; ", missing) + ".";
    }

    /** How many deliveries were not the first of their message. */
    static long repeated(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith(AGAIN))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    static void write(Path file, Options options, Tally tally, List<String> missing, Duration took) throws IOException {
        StringBuilder text = new StringBuilder();
        int rounds = tally.rounds().values().stream().mapToInt(count -> count).sum();
        line(text, "| | |");
        line(text, "| --- | ---: |");
        row(text, "rounds, from seed " + options.seed(), rounds);
        tally.rounds().forEach((mode, count) -> row(text, "… " + mode.text(), count));
        row(text, "minutes", took.toMinutes());
        row(text, "accepted messages", tally.count("accepted"));
        row(text, "publishes with an unknown outcome", tally.count("unknown"));
        row(text, "deliveries", tally.count("deliveries"));
        row(text, "dead letters", tally.count(Sometimes.EXHAUSTED.name()) + tally.count(Sometimes.REJECTED.name()));
        row(text, "**accepted and lost**", wrong(tally, "I1:"));
        row(text, "**delivered without being published**", wrong(tally, "I2:"));
        row(text, "**order violations**", wrong(tally, "I7:", "I8:", "I9:", "I10:"));
        row(text, "**duplicates without a cause**", wrong(tally, "I5:", "I14:"));
        row(text, "**anything else that is wrong**", others(tally));
        line(text, "");
        line(text, "| Done to processes | times |");
        line(text, "| --- | ---: |");
        Set<Harm> done = EnumSet.noneOf(Harm.class);
        options.modes().forEach(mode -> done.addAll(mode.harms()));
        done.forEach(harm -> row(text, harm.text(), tally.harms(harm)));
        line(text, "");
        line(text, "| Delivered again | times |");
        line(text, "| --- | ---: |");
        tally.counts().forEach((what, count) -> {
            if (what.startsWith(AGAIN) && !what.equals(WITHOUT)) {
                row(text, what.substring(AGAIN.length()), count);
            }
        });
        line(text, "");
        takeovers(text, tally);
        line(text, conclusion(tally, missing));
        tally.violations().forEach(violation -> line(text, "- " + violation));
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Files.writeString(file, text);
    }

    private static void takeovers(StringBuilder text, Tally tally) {
        line(text, "| Until another process that shares the directory answers | times | median, ms | longest, ms |");
        line(text, "| --- | ---: | ---: | ---: |");
        for (Harm harm : List.of(Harm.KILL_BROKER, Harm.STOP_BROKER)) {
            List<Long> millis = tally.takeovers(harm);
            if (!millis.isEmpty()) {
                line(
                        text,
                        "| after a " + harm.text() + " | " + millis.size() + " | " + millis.get(millis.size() / 2)
                                + " | " + millis.get(millis.size() - 1) + " |");
            }
        }
        line(text, "");
    }

    private static long wrong(Tally tally, String... invariants) {
        return tally.violations().stream()
                .filter(violation -> List.of(invariants).stream().anyMatch(of -> isOf(violation, of)))
                .count();
    }

    private static boolean isOf(String violation, String invariant) {
        return violation.substring(violation.indexOf(": ") + 2).startsWith(invariant);
    }

    private static long others(Tally tally) {
        return tally.violations().size() - wrong(tally, "I1:", "I2:", "I7:", "I8:", "I9:", "I10:", "I5:", "I14:");
    }

    private static void row(StringBuilder text, String what, long count) {
        line(text, "| " + what + " | " + String.format(java.util.Locale.ROOT, "%,d", count) + " |");
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
