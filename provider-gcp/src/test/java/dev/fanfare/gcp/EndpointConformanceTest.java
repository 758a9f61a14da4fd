package dev.fanfare.gcp;

import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** The suite on whatever server {@code FANFARE_TEST_GCP_ENDPOINT} names. */
@EnabledIfEnvironmentVariable(named = EndpointConformanceTest.VARIABLE, matches = ".+")
class EndpointConformanceTest extends GcpConformance {
    static final String VARIABLE = "FANFARE_TEST_GCP_ENDPOINT";

    @Override
    public String name() {
        return "gcp, " + host();
    }

    @Override
    String host() {
        return System.getenv(VARIABLE);
    }
}
