package dev.fanfare.testkit;

/**
 * What a provider, or the way it is tested, has or has not. What is declared must be kept; of what is not declared the
 * report says so, with this reason.
 */
public enum Feature {
    /** Keeps the order of a key; what {@link dev.fanfare.runtime.spi.Capabilities#ordering} says. */
    ORDERING("keeps no order"),
    /** Has a window for {@code EXACTLY_ONCE}; what {@link dev.fanfare.runtime.spi.Capabilities#exactlyOnce} says. */
    EXACTLY_ONCE("has no EXACTLY_ONCE"),
    /** Filters in the broker; what {@link dev.fanfare.runtime.spi.Capabilities#filters} says. */
    FILTERS("has no filters"),
    /** Takes all time from the {@link dev.fanfare.runtime.TimeSource} that it is opened with, also a virtual one. */
    VIRTUAL_TIME("takes real time"),
    /** Several providers, as several processes have them, share one broker: {@link TestBroker#provider} may be called again. */
    PROCESSES("serves one process"),
    /**
     * Nothing counts as an attempt but what a consumer was given, whichever process gave it back before. Otherwise the number
     * rises in each process, and may be higher in another one.
     */
    EXACT_ATTEMPTS("counts what another process gave back unhandled"),
    /** The broker keeps what it holds when all its clients have closed, and others open it again. */
    DURABLE("keeps nothing when it ends"),
    /** The broker keeps what it holds when it is stopped and started under its clients: {@link TestBroker#restart}. */
    RESTART("keeps nothing over a restart"),
    /** The broker keeps what it accepted when it is killed under its clients: {@link TestBroker#kill}. */
    KILL("cannot be killed in a test"),
    /** Connections can be cut in a test: {@link TestBroker#dropConnections}. */
    DROPPED_CONNECTIONS("has no connections to drop"),
    /** What the broker stores can be damaged in a test: {@link TestBroker#corrupt}. */
    CORRUPTION("stores nothing that could be damaged");

    private final String otherwise;

    Feature(String otherwise) {
        this.otherwise = otherwise;
    }

    /** What the report says of a provider without it. */
    String otherwise() {
        return otherwise;
    }
}
