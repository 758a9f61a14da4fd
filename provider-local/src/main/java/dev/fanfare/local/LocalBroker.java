package dev.fanfare.local;

import dev.fanfare.local.durable.LocalStorage;
import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.durable.TopicStorage;
import dev.fanfare.local.fidelity.Fidelity;
import dev.fanfare.local.fidelity.FidelitySettings;
import dev.fanfare.local.fidelity.Itself;
import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.store.InUseException;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Provision;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A broker: topics, and the subscriptions that get what is published from then on. Thread-safe. Give one to
 * several {@link LocalProvider}s to run several instances of Fanfare, with one clock, on the same messages.
 */
public final class LocalBroker implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    private final Map<String, LocalTopic> topics = new ConcurrentHashMap<>();

    private final @Nullable LocalStorage storage;
    private final HttpAccess http = new HttpAccess(this);
    private boolean restored;
    private @Nullable FidelitySettings chosen;
    private Fidelity fidelity = Itself.INSTANCE;

    /** A broker without topics, in memory. */
    public LocalBroker() {
        this.storage = null;
    }

    private LocalBroker(LocalStorage storage) {
        this.storage = storage;
    }

    /**
     * A broker whose messages are stored, with what is there already.
     *
     * @throws ConfigurationException if the directory cannot be used, with the reason and what to do
     */
    static LocalBroker open(StorageSettings settings) {
        try {
            return openUnused(settings);
        } catch (InUseException inUse) {
            throw new ConfigurationException(
                    "The local broker cannot start:",
                    List.of(inUse.getMessage() + ". Stop that one, or give this one a directory of its own."));
        }
    }

    /** The same; empty if somebody else has the directory. */
    static Optional<LocalBroker> tryOpen(StorageSettings settings) {
        try {
            return Optional.of(openUnused(settings));
        } catch (InUseException inUse) {
            return Optional.empty();
        }
    }

    private static LocalBroker openUnused(StorageSettings settings) {
        if (!hasEngine()) {
            throw new ConfigurationException(
                    "The local broker cannot start:",
                    List.of(
                            "fanfare.local.dir is set, but RocksDB, which keeps the messages there, is not on the class "
                                    + "path. Add a dependency on org.rocksdb:rocksdbjni; fanfare-bom has the version."));
        }
        return new LocalBroker(LocalStorage.open(settings));
    }

    /** Whether this process can keep messages in a directory. */
    static boolean hasEngine() {
        try {
            Class<?> unused = Class.forName("org.rocksdb.RocksDB", false, LocalBroker.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException missing) {
            return false;
        }
    }

    /** Whether nothing is on its way to the storage or from it. */
    boolean isIdle() {
        return storage == null || storage.isIdle();
    }

    /** Ends it; what is stored stays. */
    @Override
    public void close() {
        if (storage != null) {
            storage.close();
        }
    }

    /**
     * Makes ready for a topology.
     *
     * @param behaviour as what it is to behave, of which the first decides; empty for as it does
     * @throws ConfigurationException naming each missing or different resource, if the topology is to be verified; what the
     *     cloud does not take as which the broker behaves; or that it behaves otherwise
     */
    synchronized void provision(Topology topology, Provision provision, Optional<FidelitySettings> behaviour) {
        behaviour.ifPresent(this::behave);
        List<String> refusals = provision == Provision.NONE ? List.of() : fidelity.problems(topology);
        if (!refusals.isEmpty()) {
            throw new ConfigurationException(fidelity.greeting() + " It does not take the topology:", refusals);
        }
        if (storage != null && !restored) {
            restored = true;
            restore(storage, topology, provision);
        }
        if (provision == Provision.NONE) {
            return;
        }
        if (provision == Provision.CREATE) {
            topology.topics().forEach(topic -> topics.computeIfAbsent(topic.name(), name -> create(topic)));
            topology.subscriptions().forEach(this::create);
        }
        List<String> problems = new Inspection(topics).problems(topology);
        if (provision == Provision.VERIFY && !problems.isEmpty()) {
            throw new ConfigurationException("The local broker does not fit the topology:", problems);
        }
        // What is there stays as it is, but nobody should have to guess why.
        problems.forEach(problem -> LOG.log(Level.WARNING, problem));
    }

    /**
     * Has it behave so from its first topology on.
     *
     * @throws ConfigurationException if it behaves otherwise already
     */
    synchronized void behave(FidelitySettings behaviour) {
        if (chosen == null) {
            chosen = behaviour;
            fidelity = behaviour.fidelity();
            if (!fidelity.greeting().isEmpty()) {
                LOG.log(Level.INFO, fidelity.greeting());
            }
        } else if (!chosen.equals(behaviour)) {
            throw new ConfigurationException(
                    "The local broker cannot start:",
                    List.of("Another instance has it with " + chosen + ", and this one has " + behaviour
                            + ". Start all instances on one broker with the same settings."));
        }
    }

    /**
     * What it holds, and what may be done about it. Each call gives one of its own, which measures rates from now.
     *
     * @param time the clock of its providers
     */
    public Introspection introspection(TimeSource time) {
        return new BrokerView(topics, time);
    }

    /** Where it can be looked into by HTTP. */
    HttpAccess http() {
        return http;
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

    private LocalTopic create(Topology.Topic topic) {
        return new LocalTopic(topic, fidelity, storage == null ? null : stored(topic, storage));
    }

    /**
     * Opens what is stored. Nobody else uses it at this moment, so the application's definitions take the place of older
     * ones if it may create some.
     */
    private void restore(LocalStorage stored, Topology topology, Provision provision) {
        boolean renews = provision == Provision.CREATE;
        List<TopicStorage> opened = new ArrayList<>();
        for (Topology.Topic old : stored.topics()) {
            Topology.Topic topic = renews ? topology.topic(old.name()).orElse(old) : old;
            TopicStorage storageOfTopic = stored(topic, stored);
            opened.add(storageOfTopic);
            topics.put(topic.name(), new LocalTopic(topic, fidelity, storageOfTopic));
        }
        for (Topology.Subscription old : stored.subscriptions()) {
            Topology.Subscription subscription =
                    renews ? topology.subscription(old.topic(), old.name()).orElse(old) : old;
            create(subscription);
        }
        stored.restored(opened);
    }

    private TopicStorage stored(Topology.Topic topic, LocalStorage in) {
        return in.topic(topic, fidelity.deduplicates(topic));
    }

    private void create(Topology.Subscription subscription) {
        LocalTopic topic = topics.get(subscription.topic());
        if (topic != null) {
            topic.subscribe(subscription);
        }
    }
}
