package dev.fanfare.local.durable;

import dev.fanfare.local.queue.Conduct;
import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.local.record.Stored;
import dev.fanfare.local.store.Store;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** The storage's side of one topic. Thread-safe. */
public final class TopicStorage {
    private final LocalStorage storage;
    private final TopicLedger ledger;
    private final boolean exactlyOnce;

    /** @param exactlyOnce whether an outcome is known only when it is as safe as what is published */
    TopicStorage(LocalStorage storage, TopicLedger ledger, boolean exactlyOnce) {
        this.storage = storage;
        this.ledger = ledger;
        this.exactlyOnce = exactlyOnce;
    }

    TopicLedger ledger() {
        return ledger;
    }

    Commits commits() {
        return storage.commits();
    }

    Store store() {
        return storage.store();
    }

    boolean isExactlyOnce() {
        return exactlyOnce;
    }

    /** Somebody has to write what was added, soon. */
    void workLater() {
        storage.caretaker().workLater();
    }

    /** Opens a subscription of it; what is published from now on is its too. */
    public LocalSubscription subscribe(Topology.Subscription definition, Conduct conduct) {
        return storage.subscribe(definition, conduct, this);
    }

    /**
     * The stage completes when the messages are accepted.
     *
     * @param waits whether the caller waits for that anyway: then its thread does what there is to do
     */
    public CompletionStage<Void> publish(List<OutboundMessage> messages, TimeSource time, boolean waits) {
        Publication publication = new Publication(
                ledger,
                Publication.prepared(ledger, messages, time.millis()),
                List.of(),
                time,
                waits ? Thread.currentThread() : null,
                storage::callBack);
        return commit(publication, waits);
    }

    /** Publishes stored messages in place of other records; throws if that failed. */
    void publishAndWait(List<Stored> messages, List<byte[]> replaced, TimeSource time) {
        Thread waiter = Thread.currentThread();
        Publication publication = new Publication(ledger, messages, replaced, time, waiter, storage::callBack);
        try {
            var unused = commit(publication, true).toCompletableFuture().join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof PublishException known ? known : failure;
        }
    }

    /** Completes when everything that was added before is as safe as what is published. */
    CompletionStage<Void> barrier(TimeSource time) {
        @Nullable Thread nobody = null;
        Publication nothing = new Publication(ledger, List.of(), List.of(), time, nobody, storage::callBack);
        return commit(nothing, false);
    }

    private CompletionStage<Void> commit(Publication publication, boolean waits) {
        Commits commits = storage.commits();
        commits.add(publication);
        if (waits || commits.isBehind()) {
            commits.await(publication);
        } else {
            storage.caretaker().work();
        }
        return publication.stage();
    }
}
