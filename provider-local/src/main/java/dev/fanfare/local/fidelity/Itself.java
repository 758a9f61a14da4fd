package dev.fanfare.local.fidelity;

import dev.fanfare.Guarantee;
import dev.fanfare.local.queue.Conduct;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.support.Bounds;
import java.util.List;

/** The broker as it is: the limits of all clouds, and the strictest queues. */
public final class Itself implements Fidelity {
    /** As it is. */
    public static final Fidelity INSTANCE = new Itself();

    private Itself() {}

    @Override
    public Bounds bounds() {
        return Bounds.PORTABLE;
    }

    @Override
    public boolean deduplicates(Topology.Topic topic) {
        return topic.guarantee() == Guarantee.EXACTLY_ONCE;
    }

    @Override
    public Conduct conduct(Topology.Topic topic, Topology.Subscription subscription) {
        return Conduct.PLAIN;
    }

    @Override
    public List<String> problems(Topology topology) {
        return List.of();
    }

    @Override
    public String greeting() {
        return "";
    }
}
