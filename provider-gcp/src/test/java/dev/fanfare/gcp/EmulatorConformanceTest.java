package dev.fanfare.gcp;

import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The suite on Google's own emulator. */
class EmulatorConformanceTest extends ProviderConformance {
    private static Optional<Emulator> started = Optional.empty();
    private static String host = "";

    @BeforeAll
    static void start() {
        Emulator.given().ifPresent(given -> host = given);
        if (host.isEmpty()) {
            started = Emulator.installed().map(Emulator::start);
            started.ifPresent(emulator -> host = emulator.host());
        }
        if (host.isEmpty()) {
            System.err.println(
                    "SKIPPED: the conformance suite on Google's Pub/Sub emulator. Install the Cloud SDK with its"
                            + " emulator, or set CLOUDSDK_ROOT or PUBSUB_EMULATOR_HOST.");
        }
        Assumptions.assumeFalse(host.isEmpty(), "Google's Pub/Sub emulator is not here");
    }

    @AfterAll
    static void stop() {
        started.ifPresent(Emulator::close);
        started = Optional.empty();
        host = "";
    }

    @Override
    public String name() {
        return "gcp, Google's emulator";
    }

    @Override
    protected TestBroker open() {
        return GcpServer.at(host);
    }

    @Override
    protected Features features() {
        return Features.of(Feature.ORDERING, Feature.EXACTLY_ONCE, Feature.FILTERS, Feature.PROCESSES, Feature.DURABLE)
                .withGranularity(Duration.ofSeconds(1))
                .withShortestLease(Duration.ofSeconds(10))
                .withLeastMaxAttempts(5)
                .withPatience(Duration.ofSeconds(45));
    }

    @Override
    protected Map<String, String> deviations() {
        return Map.of(
                "g03_c25_aHundredFailuresLoseNothing",
                "Pub/Sub itself dead-letters after two attempts more than configured, 5 at least and 100 at most",
                "c52_whatIsAsItShouldBePassesTheVerification",
                "the emulator keeps messages for 7 days at most, and dead letters want 14");
    }
}
