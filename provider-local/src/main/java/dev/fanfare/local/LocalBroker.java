package dev.fanfare.local;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provision;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * An in-memory broker: topics, and the subscriptions that get what is published from then on. Thread-safe. Give one to
 * several {@link LocalProvider}s to run several instances of Fanfare, with one clock, on the same messages.
 */
public final class LocalBroker {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    private final Map<String, LocalTopic> topics = new ConcurrentHashMap<>();

    /** A broker without topics. */
    public LocalBroker() {}

    /** @throws ConfigurationException naming each missing or different resource, if the topology is to be verified */
    synchronized void provision(Topology topology, Provision provision) {
        if (provision == Provision.NONE) {
            return;
        }
        if (provision == Provision.CREATE) {
            topology.topics().forEach(topic -> topics.computeIfAbsent(topic.name(), name -> new LocalTopic(topic)));
            topology.subscriptions().forEach(this::create);
        }
        List<String> problems = new Inspection(topics).problems(topology);
        if (provision == Provision.VERIFY && !problems.isEmpty()) {
            throw new ConfigurationException("The local broker does not fit the topology:", problems);
        }
        // What is there stays as it is, but nobody should have to guess why.
        problems.forEach(problem -> LOG.log(Level.WARNING, problem));
    }

    Optional<LocalTopic> topic(String name) {
        return Optional.ofNullable(topics.get(name));
    }

    /** @throws FanfareException if there is no such subscription */
    LocalSubscription subscription(Topology.Subscription wanted) {
        return topic(wanted.topic())
                .flatMap(topic -> topic.subscription(wanted.name()))
                .orElseThrow(() -> new FanfareException("The local broker has no subscription \"" + wanted.path()
                        + "\". Start with fanfare.provision=create to create it."));
    }

    private void create(Topology.Subscription subscription) {
        LocalTopic topic = topics.get(subscription.topic());
        if (topic != null) {
            topic.subscribe(subscription);
        }
    }
}
