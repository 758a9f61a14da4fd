package dev.fanfare.local.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.fanfare.testkit.report.ConformanceExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The suite suits providers of other kinds than the embedded one. */
class KindsTest {
    @TempDir
    Path folder;

    @Test
    void aProviderWithoutAVirtualClockPassesInRealTime() {
        TestExecutionSummary summary = run(RealTimeConformance.class);

        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isGreaterThan(70);
        assertThat(folder.resolve("conformance.md")).content().contains("| C43 | Retention | – takes real time |");
    }

    @Test
    void whatIsNotDeclaredIsRefusedAtStartAndShownAsUnsupported() {
        TestExecutionSummary summary = run(FewFeaturesConformance.class);

        assertThat(failures(summary)).isEmpty();
        assertThat(summary.getTestsAbortedCount()).isGreaterThan(15);
        assertThat(folder.resolve("conformance.md"))
                .content()
                .contains("| G4 | EXACTLY_ONCE | – has no EXACTLY_ONCE |")
                .contains("| G5 | Order of a key | – keeps no order |")
                .contains("| G14 | Filters deliver what matches | – has no filters |")
                .contains("| C7 | Competing instances share | – serves one process |")
                .contains("| C12 | A failed attempt is delivered again | yes |");
    }

    private static List<String> failures(TestExecutionSummary summary) {
        return summary.getFailures().stream()
                .map(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException())
                .toList();
    }

    /** Side by side, as the tests of the suite may run. */
    private TestExecutionSummary run(Class<?> suite) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(suite))
                                .filters(TagFilter.excludeTags("stress", "chaos"))
                                .configurationParameters(Map.of(
                                        "junit.jupiter.execution.parallel.enabled", "true",
                                        "junit.jupiter.execution.parallel.config.strategy", "fixed",
                                        "junit.jupiter.execution.parallel.config.fixed.parallelism", "16"))
                                .configurationParameter(
                                        ConformanceExtension.REPORT,
                                        folder.resolve("conformance.md").toString())
                                .build(),
                        listener);
        return listener.getSummary();
    }
}
