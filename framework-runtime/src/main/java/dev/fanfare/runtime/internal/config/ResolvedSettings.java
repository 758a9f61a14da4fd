package dev.fanfare.runtime.internal.config;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provision;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The configuration of an instance, checked. Immutable.
 *
 * @param providerSettings the provider's own, without the leading {@code fanfare.}
 * @param provision what to do about missing resources; empty for the provider's default
 * @param shutdownTimeout how long running handlers are waited for
 * @param concurrencies by subscription path, where they differ from the manifest
 * @param timeouts by subscription path, where they differ from the manifest
 */
public record ResolvedSettings(
        Map<String, String> providerSettings,
        Optional<Provision> provision,
        Duration shutdownTimeout,
        Map<String, Integer> concurrencies,
        Map<String, Duration> timeouts) {
    /** The most messages of the subscription handled at once in this process. */
    public int concurrency(Topology.Subscription subscription) {
        return concurrencies.getOrDefault(subscription.path(), subscription.concurrency());
    }

    /** How long a handler of the subscription may run. */
    public Duration timeout(Topology.Subscription subscription) {
        return timeouts.getOrDefault(subscription.path(), subscription.timeout());
    }
}
