package dev.fanfare.local.kinds;

import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.util.function.UnaryOperator;

/** A provider that has no virtual clock; run by {@link KindsTest}. */
class RealTimeConformance extends ProviderConformance {
    @Override
    public String name() {
        return "in real time";
    }

    @Override
    protected TestBroker open() {
        return InMemory.seenAs(UnaryOperator.identity());
    }

    @Override
    protected Features features() {
        return Features.of(
                Feature.ORDERING, Feature.EXACTLY_ONCE, Feature.FILTERS, Feature.PROCESSES, Feature.EXACT_ATTEMPTS);
    }
}
