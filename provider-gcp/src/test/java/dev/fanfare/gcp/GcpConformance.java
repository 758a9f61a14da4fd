package dev.fanfare.gcp;

import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import java.util.Map;

/** The suite on a server that takes any project. */
abstract class GcpConformance extends ProviderConformance {
    /** What Pub/Sub does otherwise on every server. */
    static final Map<String, String> BY_PUB_SUB = Map.of(
            "g03_c25_aHundredFailuresLoseNothing", "Pub/Sub itself dead-letters after 100 deliveries at the latest");

    /** The server's host and port. */
    abstract String host();

    @Override
    protected TestBroker open() {
        return GcpServer.at(host());
    }

    @Override
    protected Features features() {
        return of(Feature.ORDERING, Feature.EXACTLY_ONCE, Feature.FILTERS, Feature.PROCESSES, Feature.DURABLE);
    }

    /** Pub/Sub's times and counts. */
    static Features of(Feature... declared) {
        return Features.of(declared)
                .withGranularity(Duration.ofSeconds(1))
                .withShortestLease(Duration.ofSeconds(10))
                .withLeastMaxAttempts(5)
                .withPatience(Duration.ofSeconds(60));
    }

    @Override
    protected Map<String, String> deviations() {
        return BY_PUB_SUB;
    }
}
