package dev.fanfare.local.faults;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A provider with a fault in what it makes of its topology, or in its transport. */
record FaultyProvider(
        Provider provider,
        UnaryOperator<Topology.Subscription> created,
        UnaryOperator<ProviderContext> opened,
        UnaryOperator<Transport> connected)
        implements Provider {
    @Override
    public String name() {
        return provider.name();
    }

    @Override
    public Capabilities capabilities() {
        return provider.capabilities();
    }

    @Override
    public Set<String> settings() {
        return provider.settings();
    }

    @Override
    public Transport open(ProviderContext context) {
        Topology wanted = context.topology();
        Topology made = new Topology(
                wanted.manifestVersion(),
                wanted.module(),
                wanted.topics(),
                wanted.subscriptions().stream().map(created).toList(),
                wanted.services(),
                wanted.schemas());
        return connected.apply(provider.open(
                opened.apply(new ProviderContext(made, context.settings(), context.provision(), context.time()))));
    }
}
