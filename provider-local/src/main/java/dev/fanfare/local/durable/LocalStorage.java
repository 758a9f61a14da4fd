package dev.fanfare.local.durable;

import dev.fanfare.Guarantee;
import dev.fanfare.local.queue.Conduct;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.queue.Recovered;
import dev.fanfare.local.record.Definitions;
import dev.fanfare.local.record.Progress;
import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.store.Batch;
import dev.fanfare.local.store.Damage;
import dev.fanfare.local.store.Store;
import dev.fanfare.local.store.StoreException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** The stored messages of a broker, and what keeps them. Thread-safe. */
public final class LocalStorage implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    private final Store store;
    private final Inventory inventory;
    private final Optional<Damage> damage;
    private final Ledgers ledgers = new Ledgers();
    private final Commits commits;
    private final ExecutorService callbacks = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "fanfare-local-accepted");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger calling = new AtomicInteger();
    private final Caretaker caretaker;
    private final List<String> losses = new ArrayList<>();

    private LocalStorage(Store.Opened<Inventory> opened, StorageSettings settings) {
        this.store = opened.store();
        this.inventory = opened.contents();
        this.damage = opened.damage();
        this.commits = new Commits(store, ledgers, settings.interval().isZero());
        this.caretaker = new Caretaker(store, commits, ledgers, settings.interval(), callbacks);
    }

    /**
     * Opens the directory, or creates it.
     *
     * @throws dev.fanfare.runtime.ConfigurationException if it cannot be used, with the reason and what to do
     */
    public static LocalStorage open(StorageSettings settings) {
        LocalStorage storage =
                new LocalStorage(Store.open(settings.directory(), Inventory::new, LocalStorage::merge), settings);
        storage.caretaker.start();
        return storage;
    }

    /** Of two versions the one that says more: further attempts, more that is done, a later end. */
    private static byte[] merge(byte[] key, byte[] one, byte[] other) {
        return switch (RecordKeys.kind(key)) {
            case RecordKeys.PAGE -> Progress.union(one, other);
            // All begin with the number that rises.
            case RecordKeys.STATE, RecordKeys.LOW, 'b' ->
                java.util.Arrays.compareUnsigned(one, other) > 0 ? one : other;
            default -> other;
        };
    }

    /** Whether nothing is on its way to the files or from them. */
    public boolean isIdle() {
        return commits.isIdle() && calling.get() == 0;
    }

    /** The topics that are stored. */
    public List<Topology.Topic> topics() {
        return inventory.topics();
    }

    /** The subscriptions that are stored. */
    public List<Topology.Subscription> subscriptions() {
        return inventory.subscriptions();
    }

    Store store() {
        return store;
    }

    Commits commits() {
        return commits;
    }

    Caretaker caretaker() {
        return caretaker;
    }

    /** Runs what completes publications that nobody waits for: their callbacks may block. */
    void callBack(Runnable callback) {
        calling.incrementAndGet();
        callbacks.execute(() -> {
            try {
                callback.run();
            } finally {
                calling.decrementAndGet();
            }
        });
    }

    /**
     * Opens a topic, with what is stored of it; its definition is stored from now on.
     *
     * @param deduplicates whether it accepts a repeated id without delivering it
     */
    public TopicStorage topic(Topology.Topic definition, boolean deduplicates) {
        long id = RecordKeys.id(definition.name());
        RecentIds recent = deduplicates ? new RecentIds() : null;
        if (recent != null) {
            inventory.recentOf(id).forEach(recent::restore);
        }
        Inventory.Numbers numbers = inventory.numbers(id);
        TopicLedger ledger = new TopicLedger(definition.name(), numbers.end(), recent);
        ledgers.add(ledger);
        byte[] record = Definitions.record(definition);
        commits.add(batch -> batch.put(RecordKeys.of(RecordKeys.TOPIC, id), record));
        return new TopicStorage(this, ledger, definition.guarantee() == Guarantee.EXACTLY_ONCE);
    }

    /** Opens a subscription, with what is stored of it, or begins it. */
    LocalSubscription subscribe(Topology.Subscription definition, Conduct conduct, TopicStorage storage) {
        long id = RecordKeys.id(definition.path());
        Optional<Progress> known = inventory.progressOf(id);
        // After damage its progress may be lost, and then it gets everything that is there.
        boolean begins = known.isEmpty() && damage.isEmpty();
        Progress progress = known.orElseGet(() -> new Progress(id));
        Recovered recovered = begins
                ? Recovered.nothing()
                : inventory.recovered(id, storage.ledger().id());
        StoredSubscription stored = new StoredSubscription(storage, progress, recovered);
        LocalSubscription subscription = new LocalSubscription(definition, conduct, stored, stored);
        byte[] record = Definitions.record(definition);
        TopicLedger ledger = storage.ledger();
        commits.add(batch -> {
            if (begins) {
                progress.begin(ledger.next());
            }
            subscription.begin(recovered, begins ? ledger.next() : progress.low(), ledger.next());
            ledger.add(new Member(subscription, progress));
            batch.put(RecordKeys.of(RecordKeys.SUBSCRIPTION, id), record);
        });
        commits.writeNow();
        return subscription;
    }

    /** All stored topics and subscriptions are open: accounts for what is missing, and makes it all durable. */
    public void restored(List<TopicStorage> topics) {
        topics.forEach(topic -> settle(topic.ledger()));
        commits.writeNow();
        commits.syncNow();
        StoreException broken = commits.broken();
        if (broken != null) {
            throw broken;
        }
        report();
    }

    private void settle(TopicLedger ledger) {
        Inventory.Numbers numbers = inventory.numbers(ledger.id());
        List<Long> missing = List.copyOf(numbers.missing());
        List<Long> left = List.copyOf(numbers.left());
        if (!missing.isEmpty()) {
            losses.add("Topic \"" + ledger.topic() + "\": of " + missing.size()
                    + " messages nothing is left, nor whether they were handled. Their numbers: " + ranges(missing));
        }
        commits.add(batch -> {
            missing.forEach(number -> ledger.abort(number, batch));
            left.forEach(number -> remove(ledger, number, batch));
        });
    }

    private static void remove(TopicLedger ledger, long number, Batch batch) {
        batch.deleteOnce(RecordKeys.of(RecordKeys.MESSAGE, ledger.id(), number));
    }

    private void report() {
        if (damage.isPresent()) {
            try {
                String report = damage.get().report(losses.isEmpty() ? List.of("No message is missing.") : losses);
                LOG.log(
                        Level.ERROR,
                        "The storage in " + store.path() + " was damaged. The damaged files are in "
                                + damage.get().folder() + "; messages may be delivered again that were handled.\n"
                                + report.strip());
            } catch (IOException failure) {
                throw new FanfareException(
                        "The report on the damaged storage cannot be written: " + failure.getMessage(), failure);
            }
        } else {
            losses.forEach(loss -> LOG.log(Level.ERROR, "The storage in {0}: {1}", store.path(), loss));
        }
    }

    private static String ranges(List<Long> numbers) {
        StringBuilder text = new StringBuilder();
        int shown = 0;
        for (int i = 0; i < numbers.size(); i++) {
            long first = numbers.get(i);
            while (i + 1 < numbers.size() && numbers.get(i + 1) == numbers.get(i) + 1) {
                i++;
            }
            if (shown++ == 20) {
                return text.append(", …").toString();
            }
            long last = numbers.get(i);
            text.append(text.isEmpty() ? "" : ", ").append(first == last ? "" + first : first + "–" + last);
        }
        return text.toString();
    }

    /** Writes and syncs what there is, and lets go of the directory. */
    @Override
    public void close() {
        try {
            caretaker.close();
        } finally {
            callbacks.shutdown();
            store.close();
        }
    }
}
