package dev.fanfare.local.kinds;

import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.Feature;
import dev.fanfare.testkit.Features;
import dev.fanfare.testkit.ProviderConformance;
import dev.fanfare.testkit.TestBroker;
import java.time.Duration;
import java.util.Set;

/** A provider that has no optional feature and a coarse clock; run by {@link KindsTest}. */
class FewFeaturesConformance extends ProviderConformance {
    @Override
    public String name() {
        return "with few features";
    }

    @Override
    protected TestBroker open() {
        return InMemory.seenAs(Few::new);
    }

    @Override
    protected Features features() {
        return Features.of(Feature.VIRTUAL_TIME)
                .withGranularity(Duration.ofSeconds(1))
                .withLeastMaxAttempts(5);
    }

    private record Few(Provider provider) implements Provider {
        @Override
        public String name() {
            return provider.name();
        }

        @Override
        public Capabilities capabilities() {
            return new Capabilities(false, false, false, 512);
        }

        @Override
        public Set<String> settings() {
            return provider.settings();
        }

        @Override
        public Transport open(ProviderContext context) {
            return provider.open(context);
        }
    }
}
