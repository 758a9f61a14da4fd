package dev.fanfare.benchmarks.durable;

import java.nio.file.Path;

/** Something that accepts messages durably: when {@link #publish} returns, the message is on disk. Thread-safe. */
public interface Sink {
    /** Returns when it is on disk. */
    void publish(byte[] body) throws Exception;

    /** Ends it. */
    void close() throws Exception;

    /** Opens one of this kind in the folder. */
    static Sink open(Kind kind, Path folder) throws Exception {
        return switch (kind) {
            case ENGINE -> new EngineSink(folder);
            case FANFARE -> new FanfareSink(new Broker(folder, 1));
            case ARTEMIS -> new ArtemisSink(folder);
        };
    }

    /** The kinds that are compared. */
    enum Kind {
        ENGINE("RocksDB bare, with group commit"),
        FANFARE("Fanfare, fanfare.local.sync=always"),
        ARTEMIS("Artemis, persistent, in-VM");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How the tables call it. */
        public String title() {
            return title;
        }
    }
}
