package dev.fanfare.gcp;

import dev.fanfare.gcp.fake.FakePubSub;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import java.util.Map;

/** The suite on the fake, which plays what is documented and no emulator does; only its leases may be shorter. */
class FakeConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "gcp, fake (documented behaviour)";
    }

    @Override
    protected TestBroker open() {
        return new Fake(FakePubSub.start());
    }

    @Override
    protected Features features() {
        return GcpConformance.of(
                        Feature.ORDERING,
                        Feature.EXACTLY_ONCE,
                        Feature.FILTERS,
                        Feature.PROCESSES,
                        Feature.DURABLE,
                        Feature.RESTART,
                        Feature.KILL,
                        Feature.DROPPED_CONNECTIONS)
                // Google's emulator has the 10 s of the real one; here they would only take time.
                .withShortestLease(Duration.ofSeconds(4));
    }

    @Override
    protected Map<String, String> deviations() {
        return GcpConformance.BY_PUB_SUB;
    }

    private record Fake(FakePubSub server) implements TestBroker {
        @Override
        public Provider provider() {
            return new GcpProvider();
        }

        @Override
        public Map<String, String> settings() {
            return new GcpServer(server.host(), "fake-project").settings();
        }

        @Override
        public void restart() {
            server.restart();
        }

        @Override
        public void kill() {
            server.restart();
        }

        @Override
        public void dropConnections() {
            server.restart();
        }

        @Override
        public void close() {
            server.close();
        }
    }
}
