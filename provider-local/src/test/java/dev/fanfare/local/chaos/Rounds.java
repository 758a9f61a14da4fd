package dev.fanfare.local.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** A run of many rounds. For one use. */
final class Rounds {
    private static final int WRONG = 1;
    private static final int VOID = 2;

    private final Options options;
    private final List<Mode> modes;
    private final Tally tally = new Tally();

    Rounds(Options options) {
        this.options = options;
        this.modes = List.copyOf(options.modes());
    }

    Tally tally() {
        return tally;
    }

    /** Runs them, with a line for each, and writes the report; returns what to end with. */
    int run() throws IOException, InterruptedException {
        long begun = System.nanoTime();
        int done = 0;
        while (done < options.rounds() && lasts(begun).compareTo(options.time()) < 0) {
            long before = System.nanoTime();
            Tally.Outcome outcome = round(options.seed() + done);
            done++;
            say(done, outcome, lasts(before));
        }
        List<String> missing = tally.missing(options.modes());
        Report.write(options.report(), options, tally, missing, lasts(begun));
        System.out.println(Report.conclusion(tally, missing) + " See " + options.report() + ".");
        return !tally.violations().isEmpty() ? WRONG : missing.isEmpty() ? 0 : VOID;
    }

    private static Duration lasts(long since) {
        return Duration.ofMillis((System.nanoTime() - since) / 1_000_000);
    }

    /** A round; its mode goes by the seed, so that a seed says everything. */
    Tally.Outcome round(long seed) throws IOException, InterruptedException {
        Mode mode = modes.get(Math.floorMod(seed, modes.size()));
        Path folder = options.folder().resolve("seed-" + seed).toAbsolutePath();
        delete(folder);
        Tally.Outcome outcome = new Round(mode, seed, options.fault(), folder).run();
        tally.add(outcome);
        if (outcome.violations().isEmpty()) {
            delete(folder);
        }
        return outcome;
    }

    private void say(int number, Tally.Outcome outcome, Duration took) {
        System.out.printf(
                "%d/%d seed %d %s, %.1f s: accepted %d, deliveries %d, again %d, %s%s%n",
                number,
                options.rounds(),
                outcome.seed(),
                Options.name(outcome.mode()),
                took.toMillis() / 1000.0,
                outcome.counts().getOrDefault("accepted", 0L),
                outcome.counts().getOrDefault("deliveries", 0L),
                Report.repeated(outcome.counts()),
                outcome.harms(),
                outcome.violations().isEmpty() ? "" : " WRONG");
        if (!outcome.violations().isEmpty()) {
            outcome.violations().forEach(violation -> System.out.println("  " + violation));
            System.out.printf(
                    "  again: --rounds 1 --seed %d%s; its folder: %s%n",
                    outcome.seed(),
                    modes.size() == Mode.values().length ? "" : " --mode " + Options.name(outcome.mode()),
                    options.folder().resolve("seed-" + outcome.seed()));
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
