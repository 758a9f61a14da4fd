package dev.fanfare.local;

import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.util.Set;

/**
 * The provider {@code local}: a broker inside this JVM, which keeps every guarantee in memory and forgets everything when
 * the JVM ends. Thread-safe. What is missing is created unless configured otherwise.
 */
public final class LocalProvider implements Provider {
    /** Room for a whole stack trace: nothing but the heap limits it. */
    private static final int DIAGNOSTICS_BYTES = 32 * 1024;

    private final LocalBroker broker;

    /** A provider with a broker of its own, which outlives restarts on this provider. */
    public LocalProvider() {
        this(new LocalBroker());
    }

    /** A provider on a given broker: several instances of Fanfare in one JVM share it and compete for its messages. */
    public LocalProvider(LocalBroker broker) {
        this.broker = broker;
    }

    @Override
    public String name() {
        return "local";
    }

    @Override
    public Capabilities capabilities() {
        return new Capabilities(true, true, true, DIAGNOSTICS_BYTES);
    }

    @Override
    public Set<String> settings() {
        return Set.of();
    }

    @Override
    public Transport open(ProviderContext context) {
        broker.provision(context.topology(), context.provision().orElse(Provision.CREATE));
        return new LocalTransport(broker, context.time());
    }
}
