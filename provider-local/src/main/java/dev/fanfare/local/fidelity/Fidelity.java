package dev.fanfare.local.fidelity;

import dev.fanfare.local.queue.Conduct;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.support.Bounds;
import java.util.List;

/** How a broker behaves. Immutable. */
public interface Fidelity {
    /** What a message may be. */
    Bounds bounds();

    /** Whether a topic accepts a repeated id without delivering it. */
    boolean deduplicates(Topology.Topic topic);

    /** How the queue of a subscription behaves. */
    Conduct conduct(Topology.Topic topic, Topology.Subscription subscription);

    /** What could not be created there, a sentence each. */
    List<String> problems(Topology topology);

    /** What to say of it at start; empty for nothing. */
    String greeting();
}
