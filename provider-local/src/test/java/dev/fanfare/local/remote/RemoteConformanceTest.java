package dev.fanfare.local.remote;

import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;

/** The embedded broker, as another process has it: over a socket, in the broker's virtual time. */
class RemoteConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "local, remote";
    }

    @Override
    protected TestBroker open() {
        return new ServedBroker();
    }

    @Override
    protected Features features() {
        return Features.of(
                Feature.ORDERING,
                Feature.EXACTLY_ONCE,
                Feature.FILTERS,
                Feature.VIRTUAL_TIME,
                Feature.PROCESSES,
                Feature.DROPPED_CONNECTIONS,
                Feature.EXACT_ATTEMPTS);
    }
}
