package dev.fanfare.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.report.ConformanceExtension;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The suite sees what is wrong with a provider. */
class PlantedFaultsTest {
    private static final String CHAOS =
            "Chaos.g01_g03_g05_c56_chaosLosesRepeatsAndReordersNothingWithoutACause(org.junit.jupiter.api.TestReporter)";

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void everyTestThatShouldSeeAFaultSeesIt(Fault fault) {
        TestExecutionSummary summary = run(fault, fault.caughtBy());

        assertThat(summary.getTestsFoundCount()).isEqualTo(fault.caughtBy().size());
        assertThat(summary.getTestsFailedCount())
                .as("tests that see that a provider %s", fault)
                .isEqualTo(fault.caughtBy().size());
    }

    @Test
    void withoutAFaultTheSameTestsPass() {
        List<String> all = Arrays.stream(Fault.values())
                .flatMap(fault -> fault.caughtBy().stream())
                .distinct()
                .toList();

        TestExecutionSummary summary = run(Fault.NONE, all);

        assertThat(summary.getFailures()).isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(all.size());
    }

    @ParameterizedTest
    @EnumSource(names = {"LOSES_EVERY_50TH", "FORGETS_KEYS", "ACKNOWLEDGES_BEFORE_HANDLING"})
    void theChaosRunSeesItAsWell(Fault fault) {
        assertThat(run(fault, List.of(CHAOS)).getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException()).hasMessageContaining("violations"));
    }

    private static TestExecutionSummary run(Fault fault, List<String> tests) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(tests.stream()
                                        .map(PlantedFaultsTest::selector)
                                        .toList())
                                .configurationParameter(FaultyConformance.FAULT, fault.name())
                                .configurationParameter(ConformanceExtension.REPORT, "none")
                                .build(),
                        listener);
        return listener.getSummary();
    }

    private static DiscoverySelector selector(String test) {
        int dot = test.indexOf('.');
        int parameters = test.indexOf('(');
        String theme = ProviderConformance.class.getName() + "$" + test.substring(0, dot);
        List<String> enclosing = List.of(FaultyConformance.class.getName());
        return parameters < 0
                ? selectNestedMethod(enclosing, theme, test.substring(dot + 1))
                : selectNestedMethod(
                        enclosing,
                        theme,
                        test.substring(dot + 1, parameters),
                        test.substring(parameters + 1, test.length() - 1));
    }
}
