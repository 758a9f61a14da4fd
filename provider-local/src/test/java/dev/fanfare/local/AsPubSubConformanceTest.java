package dev.fanfare.local;

import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import java.util.Map;

/** The embedded broker in memory, in virtual time, as gcp. */
class AsPubSubConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "local as gcp";
    }

    @Override
    protected TestBroker open() {
        LocalBroker broker = new LocalBroker();
        return new TestBroker() {
            @Override
            public Provider provider() {
                return new LocalProvider(broker);
            }

            @Override
            public Map<String, String> settings() {
                return Map.of("local.behave-as", "gcp", "local.seed", "1");
            }

            @Override
            public void close() {}
        };
    }

    @Override
    protected Features features() {
        return Features.of(
                        Feature.ORDERING,
                        Feature.EXACTLY_ONCE,
                        Feature.FILTERS,
                        Feature.VIRTUAL_TIME,
                        Feature.PROCESSES)
                .withGranularity(Duration.ofSeconds(1))
                .withShortestLease(Duration.ofSeconds(10))
                .withAttributes(100);
    }
}
