package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.fidelity.FidelitySettings;
import dev.fanfare.local.share.Host;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The stored brokers that one provider has opened: its instances of Fanfare share them, and so do other processes. The last
 * instance that closes ends the broker. Thread-safe.
 */
final class StoredBrokers {
    private final Map<Path, Open> open = new HashMap<>();

    private static final class Open {
        private final LocalBroker broker;
        private final TimeSource time;
        private final boolean ownsTime;
        private Optional<Host> host = Optional.empty();
        private boolean serves;
        private int users;

        Open(LocalBroker broker, TimeSource time, boolean ownsTime) {
            this.broker = broker;
            this.time = time;
            this.ownsTime = ownsTime;
        }
    }

    /**
     * A connection to the broker of a directory, which is opened and served if nobody has it.
     *
     * @param behaviour as what the broker is to behave
     * @return empty if another process has it, or another provider of this one
     */
    synchronized Optional<Transport> claim(
            StorageSettings settings, FidelitySettings behaviour, ProviderContext context) {
        Path path = settings.directory();
        if (!open.containsKey(path)) {
            Optional<LocalBroker> broker = LocalBroker.tryOpen(settings);
            if (broker.isEmpty()) {
                return Optional.empty();
            }
            open.put(path, opened(broker.get(), context.time()));
        }
        Open shared = open.get(path);
        shared.users++;
        try {
            Transport transport =
                    LocalProvider.connect(context, shared.broker, Optional.of(behaviour), () -> release(path));
            if (!shared.serves) {
                shared.serves = true;
                shared.host = Host.open(path, LocalProvider.serving(shared.broker), shared.time);
                shared.host.ifPresent(host -> shared.broker.http().onChange(host::tell));
            }
            return Optional.of(transport);
        } catch (RuntimeException | Error failure) {
            release(path);
            throw failure;
        }
    }

    /**
     * The clock of an instance ends with it, and the broker may be needed longer: so it has its own machine's clock. Any
     * other time is the one there is.
     */
    private static Open opened(LocalBroker broker, TimeSource time) {
        TimeSource own = TimeSource.system();
        if (own.getClass() == time.getClass()) {
            return new Open(broker, own, true);
        }
        own.close();
        return new Open(broker, time, false);
    }

    private synchronized void release(Path path) {
        Open shared = open.get(path);
        if (shared == null || --shared.users > 0) {
            return;
        }
        open.remove(path);
        try {
            shared.host.ifPresent(Host::close);
        } finally {
            shared.broker.close();
            if (shared.ownsTime) {
                shared.time.close();
            }
        }
    }
}
