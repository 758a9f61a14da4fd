package dev.fanfare.local.fidelity;

import dev.fanfare.runtime.Topology;

/**
 * What happens at random.
 *
 * @param seed makes it the same again
 * @param duplicates of so many acknowledged messages one comes again; 0 for none
 */
record Chance(long seed, int duplicates) {
    /** A seed of its own for each subscription: what one does leaves the others alone. */
    long seed(Topology.Subscription subscription) {
        return seed ^ ((long) subscription.path().hashCode() << Short.SIZE);
    }

    @Override
    public String toString() {
        return "fanfare.local.seed=" + seed + " makes what is random of it the same again.";
    }
}
