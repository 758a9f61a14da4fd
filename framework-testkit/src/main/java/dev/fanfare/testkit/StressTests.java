package dev.fanfare.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fanfare.testkit.report.ConformanceExtension;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** All of the suite at once, several times over. */
abstract class StressTests extends Theme {
    static final String TAG = "stress";

    /** How often in parallel where time is real, which takes long. Not under fanfare., for there keys are the application's. */
    private static final String REAL_RUNS = "stress.runs";

    private static final int RUNS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    @Test
    void c55_theWholeSuiteHoldsTenTimesInParallel() {
        int count = features().has(Feature.VIRTUAL_TIME) ? RUNS : Integer.getInteger(REAL_RUNS, 0);
        if (count == 0) {
            Assumptions.abort("takes real time; asked for with -D" + REAL_RUNS + "=" + RUNS);
        }
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(selectClass(suite().getClass()))
                .filters(TagFilter.excludeTags(TAG, ChaosTests.TAG))
                .configurationParameter(ConformanceExtension.REPORT, "none")
                .build();

        List<CompletableFuture<TestExecutionSummary>> runs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            runs.add(CompletableFuture.supplyAsync(() -> run(request), task -> new Thread(task, "suite-run").start()));
        }
        Awaitility.await("all runs have ended")
                .atMost(LONGEST)
                .until(() -> runs.stream().allMatch(CompletableFuture::isDone));

        for (CompletableFuture<TestExecutionSummary> run : runs) {
            assertThat(run.join().getFailures().stream()
                            .map(failure ->
                                    failure.getTestIdentifier().getDisplayName() + ": " + failure.getException()))
                    .as("what failed under stress")
                    .isEmpty();
            assertThat(run.join().getTestsSucceededCount()).as("tests of a run").isGreaterThan(50);
        }
    }

    private static TestExecutionSummary run(LauncherDiscoveryRequest request) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create().execute(request, listener);
        return listener.getSummary();
    }
}
