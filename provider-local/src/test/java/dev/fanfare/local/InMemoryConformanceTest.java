package dev.fanfare.local;

import dev.fanfare.local.kinds.InMemory;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.util.function.UnaryOperator;

/** The embedded broker in memory, in virtual time. */
class InMemoryConformanceTest extends ProviderConformance {
    @Override
    public String name() {
        return "local, in memory";
    }

    @Override
    protected TestBroker open() {
        return InMemory.seenAs(UnaryOperator.identity());
    }

    @Override
    protected Features features() {
        return Features.of(
                Feature.ORDERING,
                Feature.EXACTLY_ONCE,
                Feature.FILTERS,
                Feature.VIRTUAL_TIME,
                Feature.PROCESSES,
                Feature.EXACT_ATTEMPTS);
    }
}
