package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.testkit.history.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/** The chaos run, judged by its history. */
abstract class ChaosTests extends Theme {
    static final String TAG = "chaos";

    /** Not under fanfare., for there every key must be one of the application. */
    private static final String SEED = "chaos.seed";

    private static final String ROUNDS = "chaos.rounds";

    @Test
    void g01_g03_g05_c56_chaosLosesRepeatsAndReordersNothingWithoutACause(TestReporter reporter)
            throws InterruptedException {
        requires(Feature.PROCESSES);
        long seed = Long.getLong(SEED, System.nanoTime());
        int rounds = Integer.getInteger(ROUNDS, suite().chaosRounds());
        reporter.publishEntry(SEED, Long.toString(seed));
        ChaosRun run = new ChaosRun(bench(), seed, rounds);

        run.rage();
        run.drain();

        Verdict verdict = run.verdict();
        reporter.publishEntry("history", verdict.counts() + ", failed publishes: " + run.failedPublishes());
        assertThat(verdict.violations().stream().limit(20))
                .as(
                        "%d violations; again with -D%s=%d -D%s=%d; %s",
                        verdict.violations().size(), SEED, seed, ROUNDS, rounds, verdict.counts())
                .isEmpty();
    }
}
