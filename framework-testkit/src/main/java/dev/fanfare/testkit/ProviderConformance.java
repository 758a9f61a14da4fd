package dev.fanfare.testkit;

import dev.fanfare.testkit.report.ConformanceExtension;
import dev.fanfare.testkit.report.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What every provider must do, as tests. A provider's author extends it with a name, a broker and a features record, and
 * runs it as any JUnit 5 test class. Each test has a broker of its own.
 *
 * <p>Tests may run side by side, where JUnit is configured for that: a provider in real time is done sooner.
 *
 * <p>The name of a test begins with the numbers of the guarantees ({@code g05}) and of the cases ({@code c36}) that it is
 * for. What a provider declares not to have shows as skipped with the reason. {@code target/conformance.md} has it all.
 */
@ExtendWith(ConformanceExtension.class)
@Execution(ExecutionMode.CONCURRENT)
public abstract class ProviderConformance implements Named {
    private @Nullable Bench bench;

    /** Makes a suite; JUnit does it. */
    protected ProviderConformance() {}

    /** A name for the report, such as {@code local, in memory}. */
    @Override
    public abstract String name();

    /** A broker for one test, empty. */
    protected abstract TestBroker open();

    /** What the provider declares. */
    protected abstract Features features();

    /** The same for the chaos run, which lasts as long as its leases: a server may have shorter ones for it. */
    protected Features featuresInChaos() {
        return features();
    }

    /**
     * Tests that the server at hand, not the provider, cannot pass, by the names of their methods, with the reason: the report
     * says so. Another server has to run them.
     */
    protected Map<String, String> deviations() {
        return Map.of();
    }

    /** How long the chaos run is, in rounds, where {@code -Dchaos.rounds} does not say; ten take seconds of real time. */
    protected int chaosRounds() {
        return features().has(Feature.VIRTUAL_TIME) ? 400 : 100;
    }

    /** Opens the test's broker. */
    @BeforeEach
    final void openBench(TestInfo test) {
        String deviation = test.getTestMethod()
                .map(method -> deviations().get(method.getName()))
                .orElse(null);
        if (deviation != null) {
            Assumptions.abort("the server deviates: " + deviation);
        }
        bench = new Bench(open(), test.getTags().contains(ChaosTests.TAG) ? featuresInChaos() : features());
    }

    /** Ends everything that the test started. */
    @AfterEach
    final void closeBench() {
        if (bench != null) {
            bench.close();
        }
    }

    final Bench bench() {
        if (bench == null) {
            throw new IllegalStateException("The test has not begun.");
        }
        return bench;
    }

    @Nested
    final class Core extends CoreTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class Acknowledgement extends AcknowledgementTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class Retries extends RetryTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class DeadLettering extends DeadLetterTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class Lifecycle extends LifecycleTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class Failures extends FailureTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class Order extends OrderTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class Options extends OptionTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    final class TopologyOfTheBroker extends TopologyTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    @Tag(StressTests.TAG)
    final class Stress extends StressTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }

    @Nested
    @Tag(ChaosTests.TAG)
    final class Chaos extends ChaosTests {
        @Override
        ProviderConformance suite() {
            return ProviderConformance.this;
        }
    }
}
