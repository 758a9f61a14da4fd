package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.fidelity.FidelitySettings;
import dev.fanfare.local.remote.AddressRoute;
import dev.fanfare.local.remote.Patience;
import dev.fanfare.local.remote.RemoteTransport;
import dev.fanfare.local.share.DirectoryRoute;
import dev.fanfare.local.wire.Tended;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Operations;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The provider {@code local}: a broker inside this JVM, which keeps every guarantee: in memory, and then it
 * forgets everything when the JVM ends, or in the directory {@code fanfare.local.dir}. Thread-safe. What is missing is created unless configured otherwise.
 */
public final class LocalProvider implements Provider {
    /** Room for a whole stack trace: nothing but the heap limits it. */
    private static final int DIAGNOSTICS_BYTES = 32 * 1024;

    /** Another process may be opening a large storage, or mending a damaged one. */
    private static final Duration LONGEST_OPENING = Duration.ofMinutes(1);

    private final LocalBroker broker;
    private final StoredBrokers brokers = new StoredBrokers();
    private final boolean serves;

    /** A provider with a broker of its own, which outlives restarts on this provider. */
    public LocalProvider() {
        this(new LocalBroker());
    }

    /** A provider on a given broker: several instances of Fanfare in one JVM share it and compete for its messages. */
    public LocalProvider(LocalBroker broker) {
        this(broker, false);
    }

    private LocalProvider(LocalBroker broker, boolean serves) {
        this.broker = broker;
        this.serves = serves;
    }

    /** A provider for other processes, on a broker that this one has opened; it looks at no settings. */
    static LocalProvider serving(LocalBroker broker) {
        return new LocalProvider(broker, true);
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
                UrlSettings.URL,
                UrlSettings.TOKEN,
                UrlSettings.TOKEN_FILE,
                FidelitySettings.BEHAVE_AS,
                FidelitySettings.SEED,
                FidelitySettings.DUPLICATES,
                HttpSettings.PORT,
                HttpSettings.TOKEN);
    }

    @Override
    public Transport open(ProviderContext context) {
        Optional<HttpSettings> http = HttpSettings.of(context.settings());
        Optional<AddressRoute> elsewhere = UrlSettings.of(context.settings());
        if (elsewhere.isPresent()) {
            if (http.isPresent()) {
                throw HttpSettings.elsewhere();
            }
            return RemoteTransport.open(context, elsewhere.get(), Patience.USUAL);
        }
        if (serves) {
            // The broker behaves as it was told by whoever opened it.
            return connect(context, broker, Optional.empty(), () -> {});
        }
        List<String> problems = new ArrayList<>();
        Optional<StorageSettings> stored = StorageSettings.of(context.settings(), problems);
        FidelitySettings behaviour = FidelitySettings.of(context.settings(), problems);
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The local broker cannot start:", problems);
        }
        return stored.isPresent()
                ? openStored(context, stored.get(), behaviour)
                : connect(context, broker, Optional.of(behaviour), () -> {});
    }

    @Override
    public Optional<Operations> operations(ProviderContext context) {
        Tended transport = (Tended) open(with(context, Provision.NONE));
        return Optional.of(
                new LocalOperations(context.topology(), transport, provision -> open(with(context, provision))));
    }

    private static ProviderContext with(ProviderContext context, Provision provision) {
        return new ProviderContext(context.topology(), context.settings(), Optional.of(provision), context.time());
    }

    private Transport openStored(ProviderContext context, StorageSettings settings, FidelitySettings behaviour) {
        return RemoteTransport.open(
                context,
                new DirectoryRoute(
                        settings.directory(),
                        LocalBroker.hasEngine(),
                        () -> brokers.claim(settings, behaviour, context),
                        Patience.USUAL),
                Patience.USUAL.startingFor(LONGEST_OPENING));
    }

    /**
     * A connection to a broker in this process.
     *
     * @param behaviour as what it is to behave; empty for as it does
     */
    static Transport connect(
            ProviderContext context, LocalBroker broker, Optional<FidelitySettings> behaviour, Runnable onClose) {
        Optional<HttpSettings> http = HttpSettings.of(context.settings());
        broker.provision(context.topology(), context.provision().orElse(Provision.CREATE), behaviour);
        Runnable ended = broker.http().use(http, context.time());
        return new LocalTransport(broker, context.time(), () -> {
            ended.run();
            onClose.run();
        });
    }
}
