package dev.fanfare.local.durable;

import dev.fanfare.local.store.Batch;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The ledgers of all stored topics. */
final class Ledgers {
    private final List<TopicLedger> all = new CopyOnWriteArrayList<>();

    void add(TopicLedger ledger) {
        all.add(ledger);
    }

    /** Adds what has changed; the writing thread's alone. */
    void store(Batch batch) {
        for (TopicLedger ledger : all) {
            ledger.store(batch);
        }
    }

    /** How many messages were removed since this was asked last. */
    long takeRemoved() {
        long removed = 0;
        for (TopicLedger ledger : all) {
            removed += ledger.takeRemoved();
        }
        return removed;
    }
}
