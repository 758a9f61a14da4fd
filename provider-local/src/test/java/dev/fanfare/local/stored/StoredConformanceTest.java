package dev.fanfare.local.stored;

import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;

/** The embedded broker on a directory, in virtual time. */
class StoredConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "local, stored";
    }

    @Override
    protected TestBroker open() {
        return new StoredBroker();
    }

    @Override
    protected Features features() {
        return Features.of(
                Feature.ORDERING,
                Feature.EXACTLY_ONCE,
                Feature.FILTERS,
                Feature.VIRTUAL_TIME,
                Feature.PROCESSES,
                Feature.DURABLE,
                Feature.RESTART,
                Feature.KILL,
                Feature.CORRUPTION);
    }
}
