package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.remote.AddressRoute;
import dev.fanfare.local.remote.Patience;
import dev.fanfare.local.remote.RemoteTransport;
import dev.fanfare.local.share.DirectoryRoute;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Provision;
import dev.fanfare.runtime.spi.Transport;
import java.time.Duration;
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
                UrlSettings.URL,
                UrlSettings.TOKEN,
                UrlSettings.TOKEN_FILE,
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
        Optional<StorageSettings> stored = StorageSettings.of(context.settings());
        return stored.isPresent() ? openStored(context, stored.get()) : connect(context, broker, () -> {});
    }

    private Transport openStored(ProviderContext context, StorageSettings settings) {
        return RemoteTransport.open(
                context,
                new DirectoryRoute(
                        settings.directory(),
                        LocalBroker.hasEngine(),
                        () -> brokers.claim(settings, context),
                        Patience.USUAL),
                Patience.USUAL.startingFor(LONGEST_OPENING));
    }

    /** A connection to a broker in this process. */
    static Transport connect(ProviderContext context, LocalBroker broker, Runnable onClose) {
        Optional<HttpSettings> http = HttpSettings.of(context.settings());
        broker.provision(context.topology(), context.provision().orElse(Provision.CREATE));
        Runnable ended = broker.http().use(http, context.time());
        return new LocalTransport(broker, context.time(), () -> {
            ended.run();
            onClose.run();
        });
    }
}
