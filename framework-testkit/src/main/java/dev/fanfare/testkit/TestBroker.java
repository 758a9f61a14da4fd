package dev.fanfare.testkit;

import dev.fanfare.runtime.spi.Provider;
import java.util.Map;

/**
 * A broker of its own for one test, empty at first, and what can be done to it. A hook is called only where the features
 * record declares what it is for.
 */
public interface TestBroker extends AutoCloseable {
    /** A provider on this broker. With {@link Feature#PROCESSES} each call gives one as another process would have it. */
    Provider provider();

    /** Settings of the provider, without the leading {@code fanfare.}; by default none. */
    default Map<String, String> settings() {
        return Map.of();
    }

    /** Stops the broker in good order and starts it again; clients may lose their connections. */
    default void restart() {
        throw new UnsupportedOperationException("Feature.RESTART is declared, but restart() is not written.");
    }

    /** Kills the broker at once, as {@code kill -9} does, and starts it again. */
    default void kill() {
        throw new UnsupportedOperationException("Feature.KILL is declared, but kill() is not written.");
    }

    /** Cuts every connection; clients may connect again at once. */
    default void dropConnections() {
        throw new UnsupportedOperationException(
                "Feature.DROPPED_CONNECTIONS is declared, but dropConnections() is not.");
    }

    /** Stops the broker, damages what it has stored, and starts nothing: the next opening finds the damage. */
    default void corrupt() {
        throw new UnsupportedOperationException("Feature.CORRUPTION is declared, but corrupt() is not written.");
    }

    /** Ends the broker and deletes what it stored. Every client is closed before. */
    @Override
    void close();
}
