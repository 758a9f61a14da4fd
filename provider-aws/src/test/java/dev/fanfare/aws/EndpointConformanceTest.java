package dev.fanfare.aws;

import dev.fanfare.aws.server.AwsServer;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/** Whatever {@code FANFARE_TEST_AWS_ENDPOINT} names. */
@Tag("server")
@EnabledIfEnvironmentVariable(named = EndpointConformanceTest.VARIABLE, matches = ".+")
class EndpointConformanceTest extends ProviderConformance {
    static final String VARIABLE = "FANFARE_TEST_AWS_ENDPOINT";

    @Override
    public String name() {
        return "aws, by endpoint";
    }

    @Override
    protected TestBroker open() {
        AwsServer server = () -> URI.create(System.getenv(VARIABLE));
        return server.broker();
    }

    @Override
    protected Features features() {
        return Features.of(Feature.ORDERING, Feature.EXACTLY_ONCE, Feature.FILTERS, Feature.PROCESSES, Feature.DURABLE)
                .withGranularity(Duration.ofSeconds(1))
                .withShortestLease(Duration.ofSeconds(5))
                .withPatience(Duration.ofMinutes(2));
    }
}
