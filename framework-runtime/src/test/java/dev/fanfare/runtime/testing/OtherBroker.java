package dev.fanfare.runtime.testing;

import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.util.Set;

/** A second provider, that can nothing. */
public final class OtherBroker implements Provider {
    @Override
    public String name() {
        return "other";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(false, false, false, 100);
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public Transport open(ProviderContext context) {
        throw new UnsupportedOperationException("It only has a name.");
    }
}
