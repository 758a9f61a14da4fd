package dev.fanfare.runtime.spi;

import java.util.Optional;
import java.util.Set;

/** A broker that Fanfare can run on; found by {@link java.util.ServiceLoader} or given to the builder. */
public interface Provider {
    /** The name under which configuration chooses it, such as {@code local}. */
    String name();

    /** What it can do beyond the guarantees that every provider keeps. */
    Capabilities capabilities();

    /** The configuration keys that it reads, without the leading {@code fanfare.}; any other key is an error. */
    Set<String> settings();

    /**
     * Connects and, as {@link ProviderContext#provision} says, creates or verifies what the topology needs. Called once
     * for each start.
     *
     * @throws dev.fanfare.runtime.ConfigurationException if something is missing, naming each resource and the fix
     */
    Transport open(ProviderContext context);

    /**
     * Connects for a tool, which has a topology and none of the application's classes. Creates and verifies nothing, whatever
     * {@link ProviderContext#provision} says.
     *
     * @return empty if this provider has nothing for tools
     * @throws dev.fanfare.runtime.ConfigurationException if the settings are wrong, or there is no connection
     */
    default Optional<Operations> operations(ProviderContext context) {
        return Optional.empty();
    }
}
