package dev.fanfare.aws;

import dev.fanfare.aws.server.Servers;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

/** ElasticMQ with an SNS of ours in front. */
@Tag("server")
class ElasticMqConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "aws, ElasticMQ";
    }

    @Override
    protected TestBroker open() {
        return Servers.elasticMq().broker();
    }

    @Override
    protected Features features() {
        return Features.of(Feature.ORDERING, Feature.EXACTLY_ONCE, Feature.FILTERS, Feature.PROCESSES, Feature.DURABLE)
                .withGranularity(Duration.ofSeconds(1))
                .withShortestLease(Duration.ofSeconds(5))
                .withPatience(Duration.ofMinutes(2));
    }
}
