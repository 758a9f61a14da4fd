package dev.fanfare.aws;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.fanfare.aws.server.FauxqsServer;
import dev.fanfare.aws.server.Servers;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/** fauxqs, from npm. */
@Tag("server")
class FauxqsConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "aws, fauxqs";
    }

    @Override
    protected TestBroker open() {
        Optional<FauxqsServer> server = Servers.fauxqs();
        if (server.isEmpty()) {
            System.err.println("SKIPPED: fauxqs, since there is no npm on this machine.");
            return abort("there is no npm on this machine");
        }
        return server.get().broker();
    }

    @Override
    protected Features features() {
        return Features.of(Feature.ORDERING, Feature.EXACTLY_ONCE, Feature.FILTERS, Feature.PROCESSES, Feature.DURABLE)
                .withGranularity(Duration.ofSeconds(1))
                .withShortestLease(Duration.ofSeconds(5))
                .withPatience(Duration.ofMinutes(2));
    }

    @Override
    protected Map<String, String> deviations() {
        return Map.of();
    }
}
