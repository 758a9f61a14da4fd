package dev.fanfare.local.stored;

import dev.fanfare.local.LocalProvider;
import dev.fanfare.runtime.spi.Capabilities;
import dev.fanfare.runtime.spi.Provider;
import dev.fanfare.runtime.spi.ProviderContext;
import dev.fanfare.runtime.spi.Transport;
import dev.fanfare.testkit.TestBroker;
import java.nio.file.Path;
import java.util.Set;

/**
 * A broker on a directory that can be stopped and killed under its clients, who reach it through a {@link Line} and find the
 * next one by themselves, as clients over a network do. A kill is a copy of the files as they are at some moment, on which
 * the next broker opens; whatever the abandoned one says after that moment, nobody hears. Thread-safe.
 */
final class StoredBroker implements TestBroker {
    private static final long SEED = 7;

    private final Path folders = Snapshot.temporary();
    private int copies;
    private volatile Line line = new Line(folders.resolve("first"));

    Line line() {
        return line;
    }

    @Override
    public Provider provider() {
        return new Client(this, new LocalProvider());
    }

    @Override
    public void restart() {
        Line old = line;
        old.cut();
        old.end();
        line = new Line(old.folder());
    }

    @Override
    public void kill() {
        Line old = line;
        old.cut();
        Path copy = folders.resolve("copy" + ++copies);
        Snapshot.take(old.folder(), copy);
        line = new Line(copy);
        old.end();
    }

    @Override
    public void corrupt() {
        Line old = line;
        old.cut();
        old.end();
        Snapshot.flipBytes(old.folder().resolve("data"), SEED);
        line = new Line(old.folder());
    }

    @Override
    public void close() {
        line.end();
        Snapshot.delete(folders);
    }

    /** What a process has of it. */
    private record Client(StoredBroker broker, Provider local) implements Provider {
        @Override
        public String name() {
            return local.name();
        }

        @Override
        public Capabilities capabilities() {
            return local.capabilities();
        }

        @Override
        public Set<String> settings() {
            return local.settings();
        }

        @Override
        public Transport open(ProviderContext context) {
            return new ReconnectingTransport(broker, context);
        }
    }
}
