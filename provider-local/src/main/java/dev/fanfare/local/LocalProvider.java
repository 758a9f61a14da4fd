package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.fidelity.FidelitySettings;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The provider {@code local}: a broker inside this JVM, which keeps every guarantee: in memory, and then it
 * forgets everything when the JVM ends, or in the directory {@code fanfare.local.dir}. Thread-safe. What is missing is created unless configured otherwise.
 */
public final class LocalProvider implements Provider {
    /** Room for a whole stack trace: nothing but the heap limits it. */
    private static final int DIAGNOSTICS_BYTES = 32 * 1024;

    private final LocalBroker broker;
    private final Map<StorageSettings, Shared> stored = new HashMap<>();

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
        return Set.of(
                StorageSettings.DIR,
                StorageSettings.SYNC,
                FidelitySettings.BEHAVE_AS,
                FidelitySettings.SEED,
                FidelitySettings.DUPLICATES);
    }

    @Override
    public Transport open(ProviderContext context) {
        List<String> problems = new ArrayList<>();
        Optional<StorageSettings> settings = StorageSettings.of(context.settings(), problems);
        FidelitySettings behaviour = FidelitySettings.of(context.settings(), problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The local broker cannot start:", problems);
        }
        if (settings.isEmpty()) {
            return open(context, broker, behaviour, () -> {});
        }
        LocalBroker shared = share(settings.get());
        try {
            return open(context, shared, behaviour, () -> release(settings.get()));
        } catch (RuntimeException | Error failure) {
            release(settings.get());
            throw failure;
        }
    }

    private static Transport open(
            ProviderContext context, LocalBroker broker, FidelitySettings behaviour, Runnable onClose) {
        broker.provision(context.topology(), context.provision().orElse(Provision.CREATE), behaviour);
        return new LocalTransport(broker, context.time(), onClose);
    }

    /** Instances of Fanfare on one provider share the broker; the last closes it. */
    private synchronized LocalBroker share(StorageSettings settings) {
        Shared before = stored.get(settings);
        Shared shared = before == null
                ? new Shared(LocalBroker.open(settings), 1)
                : new Shared(before.broker, before.users + 1);
        stored.put(settings, shared);
        return shared.broker;
    }

    private synchronized void release(StorageSettings settings) {
        Shared shared = stored.remove(settings);
        if (shared != null && shared.users > 1) {
            stored.put(settings, new Shared(shared.broker, shared.users - 1));
        } else if (shared != null) {
            shared.broker.close();
        }
    }

    private record Shared(LocalBroker broker, int users) {}
}
