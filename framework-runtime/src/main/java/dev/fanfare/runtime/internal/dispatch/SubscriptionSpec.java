package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.HandlerBinding;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What running a subscription takes: the manifest's word, what configuration says of this process, and the handler.
 *
 * @param subscription as the manifest has it
 * @param binding the handler's generated adapter
 * @param instance the handler; null for a static one
 * @param concurrency the most messages handled at once in this process
 * @param timeout a call running longer is interrupted
 * @param diagnosticsBytes the most bytes of a dead letter's diagnostics that the provider carries
 */
public record SubscriptionSpec(
        Topology.Subscription subscription,
        HandlerBinding binding,
        @Nullable Object instance,
        int concurrency,
        Duration timeout,
        int diagnosticsBytes) {}
