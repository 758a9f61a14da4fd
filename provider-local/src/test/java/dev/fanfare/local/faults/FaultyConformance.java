package dev.fanfare.local.faults;

import dev.fanfare.local.kinds.InMemory;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestInstancePostProcessor;

/** The suite on the embedded broker with the fault that the configuration parameter names; run by {@link PlantedFaultsTest}. */
@ExtendWith(FaultyConformance.Planting.class)
class FaultyConformance extends ProviderConformance {
    static final String FAULT = "fanfare.planted.fault";

    private Fault fault = Fault.NONE;

    /** Gives each instance its fault. */
    static final class Planting implements TestInstancePostProcessor {
        @Override
        public void postProcessTestInstance(Object instance, ExtensionContext context) {
            if (instance instanceof FaultyConformance suite) {
                suite.fault = context.getConfigurationParameter(FAULT)
                        .map(Fault::valueOf)
                        .orElse(Fault.NONE);
            }
        }
    }

    @Override
    public String name() {
        return "local with the fault " + fault;
    }

    @Override
    protected TestBroker open() {
        return InMemory.seenAs(fault::in);
    }

    @Override
    protected Features features() {
        Features sound = Features.of(
                Feature.ORDERING,
                Feature.EXACTLY_ONCE,
                Feature.FILTERS,
                Feature.VIRTUAL_TIME,
                Feature.PROCESSES,
                Feature.EXACT_ATTEMPTS);
        // What never comes need not be waited for long.
        return fault == Fault.NONE ? sound : sound.withPatience(Duration.ofMillis(700));
    }
}
