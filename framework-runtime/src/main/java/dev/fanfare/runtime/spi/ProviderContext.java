package dev.fanfare.runtime.spi;

import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import java.util.Map;
import java.util.Optional;

/**
 * What a provider is opened with.
 *
 * @param topology the application's merged manifest
 * @param settings the values of the provider's own keys, as {@link Provider#settings} names them
 * @param provision what was configured; empty for the provider's default
 * @param time all time there is
 */
public record ProviderContext(
        Topology topology, Map<String, String> settings, Optional<Provision> provision, TimeSource time) {}
