package dev.fanfare.gcp;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The suite on whatever server {@code FANFARE_TEST_GCP_ENDPOINT} names. */
@EnabledIfEnvironmentVariable(named = "FANFARE_TEST_GCP_ENDPOINT", matches = ".+")
class EndpointConformanceTest extends GcpConformance {
    @Override
    public String name() {
        return "gcp, " + host();
    }

    @Override
    String host() {
        return System.getenv("FANFARE_TEST_GCP_ENDPOINT");
    }
}
