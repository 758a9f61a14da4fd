package dev.fanfare.gcp;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;

/** The suite on Google's own emulator. */
class EmulatorConformanceTest extends GcpConformance {
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
    String host() {
        return host;
    }

    @Override
    protected Map<String, String> deviations() {
        Map<String, String> all = new HashMap<>(super.deviations());
        all.put(
                "c52_whatIsAsItShouldBePassesTheVerification",
                "the emulator keeps messages for 7 days at most, and dead letters want 14");
        all.put(
                "g01_g03_g05_c56_chaosLosesRepeatsAndReordersNothingWithoutACause",
                "the emulator delivers later messages of a key before the one whose lease has lapsed");
        all.put("c55_theWholeSuiteHoldsTenTimesInParallel", "the emulator is paced; the fake is put under stress");
        all.put(
                "g05_c37_aKilledInstancesMessagesKeepTheirOrder",
                "the emulator delivers later messages of a key before the one whose lease has lapsed");
        all.put(
                "g05_c40_noMessageOfAKeyComesBeforeTheOneBeforeIsSettled",
                "the emulator at times delivers within the delay of a message that was given back, in three of six runs");
        return Map.copyOf(all);
    }
}
