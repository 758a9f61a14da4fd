package dev.fanfare.runtime.spi;

/**
 * What a provider can do. What the topology needs and a provider has not is refused at start-up.
 *
 * @param ordering keeps the order of a key
 * @param exactlyOnce has a window in which neither publishes nor acknowledged deliveries are repeated
 * @param filters filters by attributes in the broker
 * @param diagnosticsBytes the most bytes of the attribute {@code ff-dead}, at least 512
 */
public record Capabilities(boolean ordering, boolean exactlyOnce, boolean filters, int diagnosticsBytes) {}
