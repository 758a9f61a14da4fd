package dev.fanfare.local.durable;

import dev.fanfare.local.store.Batch;
import dev.fanfare.local.store.Store;
import dev.fanfare.local.store.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Makes one batch of entries and writes it. While the storage cannot be written, publications fail, and everything else is
 * carried along until it can. Not thread-safe, but for {@link #broken}.
 */
final class BatchWriter {
    private final Store store;
    private final Ledgers ledgers;
    private volatile @Nullable StoreException broken;
    private Batch carried = new Batch();

    BatchWriter(Store store, Ledgers ledgers) {
        this.store = store;
        this.ledgers = ledgers;
    }

    /** Why nothing can be written; null if it can. */
    @Nullable
    StoreException broken() {
        return broken;
    }

    /**
     * Writes the entries.
     *
     * @param written takes the publications that were written, if there are any
     * @return false if it has just failed to write
     */
    boolean write(List<Entry> entries, Consumer<List<Publication>> written) {
        Batch batch = broken == null ? new Batch() : carried;
        Batch published = new Batch();
        List<Publication> publications = new ArrayList<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!(entry instanceof Publication publication)) {
                entry.addTo(batch);
            } else if (publication.isAdmitted(broken)) {
                publication.addTo(published);
                publications.add(publication);
            }
        }
        ledgers.store(batch);
        if (broken != null) {
            return true;
        }
        carried = batch;
        try {
            Batch both = batch.and(published);
            if (!both.isEmpty()) {
                store.write(both);
            }
            carried = new Batch();
            if (!publications.isEmpty()) {
                written.accept(publications);
            }
            return true;
        } catch (StoreException failure) {
            fail(publications, failure);
            return false;
        }
    }

    /** These were not accepted, and none of them may come back as if they had been. */
    void fail(List<Publication> publications, StoreException failure) {
        broken = failure;
        publications.forEach(publication -> publication.fail(failure, carried));
        ledgers.store(carried);
    }

    /**
     * Tries to make the storage writable again, and writes what has happened meanwhile.
     *
     * @throws StoreException if that fails
     */
    void repair() {
        if (broken != null) {
            store.reopen();
            store.write(carried.and(new Batch()));
            store.sync();
            carried = new Batch();
            broken = null;
        }
    }
}
