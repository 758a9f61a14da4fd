package dev.fanfare.local.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectNestedMethod;

import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.report.ConformanceExtension;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The suite sees what is wrong with a provider. Tests that must fail mostly wait, so some faults are tried at the same time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlantedFaultsTest {
    private static final int AT_ONCE = 4;
    private static final Set<Fault> IN_CHAOS =
            EnumSet.of(Fault.LOSES_EVERY_50TH, Fault.FORGETS_KEYS, Fault.ACKNOWLEDGES_BEFORE_HANDLING);
    private static final String CHAOS =
            "Chaos.g01_g03_g05_c56_chaosLosesRepeatsAndReordersNothingWithoutACause(org.junit.jupiter.api.TestReporter)";

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
    private final Map<Fault, Future<TestExecutionSummary>> tried = new EnumMap<>(Fault.class);
    private final Map<Fault, Future<TestExecutionSummary>> triedInChaos = new EnumMap<>(Fault.class);

    @BeforeAll
    void beginAll() {
        IN_CHAOS.forEach(fault -> triedInChaos.put(fault, threads.submit(() -> run(fault, List.of(CHAOS)))));
        for (Fault fault : Fault.values()) {
            if (fault != Fault.NONE) {
                tried.put(fault, threads.submit(() -> run(fault, fault.caughtBy())));
            }
        }
    }

    @AfterAll
    void endAll() {
        threads.shutdownNow();
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "NONE")
    void everyTestThatShouldSeeAFaultSeesIt(Fault fault) throws Exception {
        TestExecutionSummary summary = tried.get(fault).get();

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

        assertThat(summary.getFailures().stream()
                        .map(failure -> failure.getTestIdentifier().getDisplayName() + ": " + failure.getException()))
                .isEmpty();
        assertThat(summary.getTestsSucceededCount()).isEqualTo(all.size());
    }

    @ParameterizedTest
    @MethodSource("inChaos")
    void theChaosRunSeesItAsWell(Fault fault) throws Exception {
        assertThat(triedInChaos.get(fault).get().getFailures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.getException()).hasMessageContaining("violations"));
    }

    private static Set<Fault> inChaos() {
        return IN_CHAOS;
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
