package dev.fanfare.local;

import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;

/** The embedded broker in memory, in virtual time. */
class InMemoryConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "local, in memory";
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
            public void close() {}
        };
    }

    @Override
    protected Features features() {
        return Features.of(
                Feature.ORDERING, Feature.EXACTLY_ONCE, Feature.FILTERS, Feature.VIRTUAL_TIME, Feature.PROCESSES);
    }
}
