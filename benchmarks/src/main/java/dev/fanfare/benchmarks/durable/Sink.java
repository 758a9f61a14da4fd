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
            case FANFARE -> new FanfareSink(Broker.in(folder, 1));
            case ARTEMIS -> new ArtemisSink(folder);
            case FANFARE_TCP -> new FanfareSink(Broker.beside(folder, 1));
            case NATS -> new NatsSink(folder);
            case RABBIT_CLASSIC -> new RabbitSink(folder, "classic");
            case RABBIT_QUORUM -> new RabbitSink(folder, "quorum");
        };
    }

    /** The kinds that are compared. */
    enum Kind {
        ENGINE("RocksDB bare, with group commit"),
        FANFARE("Fanfare, fanfare.local.sync=always"),
        ARTEMIS("Artemis, persistent, in-VM"),
        FANFARE_TCP("Fanfare, a broker in another process"),
        NATS("NATS JetStream, in files"),
        RABBIT_CLASSIC("RabbitMQ, durable queue, confirms"),
        RABBIT_QUORUM("RabbitMQ, quorum queue, confirms");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** How the tables call it. */
        public String title() {
            return this != NATS || !isInstalled()
                    ? title
                    : title + (Installed.natsSyncs() ? ", sync always" : ", *not synced*: this version cannot");
        }

        /** Whether it is reached over loopback TCP. */
        public boolean isRemote() {
            return switch (this) {
                case ENGINE, FANFARE, ARTEMIS -> false;
                case FANFARE_TCP, NATS, RABBIT_CLASSIC, RABBIT_QUORUM -> true;
            };
        }

        /** Whether this machine has it. */
        public boolean isInstalled() {
            return switch (this) {
                case ENGINE, FANFARE, ARTEMIS, FANFARE_TCP -> true;
                case NATS -> Installed.nats().isPresent();
                case RABBIT_CLASSIC, RABBIT_QUORUM -> Installed.rabbit().isPresent();
            };
        }
    }
}
