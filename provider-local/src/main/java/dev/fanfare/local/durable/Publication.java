package dev.fanfare.local.durable;

import dev.fanfare.local.queue.Fetch;
import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.record.Stored;
import dev.fanfare.local.store.Batch;
import dev.fanfare.local.store.StoreException;
import dev.fanfare.runtime.PublishException;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one topic that are published together, and accepted together or not at all: stored first, and only then
 * handed to the subscriptions. Its thread prepares it; then it is {@link Commits}'.
 */
final class Publication implements Entry {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    private final TopicLedger ledger;
    private final List<Stored> prepared;
    private final List<byte[]> contents;
    private final long bytes;
    private final List<byte[]> replaced;
    private final TimeSource time;
    private final @Nullable Thread waiter;
    private final Executor callbacks;
    private final CompletableFuture<Void> stage = new CompletableFuture<>();
    private final List<Stored> accepted = new ArrayList<>();
    private List<Member> members = List.of();
    private volatile boolean done;
    private @Nullable PublishException failure;

    /**
     * @param replaced keys of records that go when the messages come
     * @param waiter the thread that waits for it; null if nobody does, and the stage's callbacks must not hold up others
     * @param callbacks runs them
     */
    Publication(
            TopicLedger ledger,
            List<Stored> messages,
            List<byte[]> replaced,
            TimeSource time,
            @Nullable Thread waiter,
            Executor callbacks) {
        this.ledger = ledger;
        this.prepared = messages;
        this.contents = new ArrayList<>(messages.size());
        long size = 0;
        for (Stored message : messages) {
            byte[] content = message.content();
            contents.add(content);
            size += content.length;
        }
        this.bytes = size;
        this.replaced = replaced;
        this.time = time;
        this.waiter = waiter;
        this.callbacks = callbacks;
    }

    /** The messages with those who get them. */
    static List<Stored> prepared(TopicLedger ledger, List<OutboundMessage> messages, long now) {
        List<Stored> prepared = new ArrayList<>(messages.size());
        List<Member> members = ledger.members();
        for (OutboundMessage message : messages) {
            prepared.add(new Stored(message, 0, now, recipients(members, message)));
        }
        return prepared;
    }

    private static long @Nullable [] recipients(List<Member> members, OutboundMessage message) {
        int wanting = 0;
        for (int i = 0; i < members.size(); i++) {
            wanting += members.get(i).subscription().wants(message) ? 1 : 0;
        }
        return wanting == members.size()
                ? null
                : members.stream()
                        .filter(member -> member.subscription().wants(message))
                        .mapToLong(member -> member.progress().subscription())
                        .toArray();
    }

    @Nullable
    Thread waiter() {
        return waiter;
    }

    boolean isDone() {
        return done;
    }

    /** Completes with the outcome. */
    CompletableFuture<Void> stage() {
        return stage;
    }

    /** Whether it may be written; if not, it fails for that reason. */
    boolean isAdmitted(@Nullable StoreException broken) {
        if (broken != null) {
            failure = refusal(broken);
        }
        return broken == null;
    }

    @Override
    public void addTo(Batch batch) {
        members = ledger.members();
        RecentIds recent = ledger.recent();
        replaced.forEach(batch::delete);
        for (int i = 0; i < prepared.size(); i++) {
            Stored message = prepared.get(i);
            if (recent == null || !replaced.isEmpty() || recent.admit(message, ledger.id(), batch)) {
                accept(message, contents.get(i), batch);
            }
        }
    }

    private void accept(Stored message, byte[] content, Batch batch) {
        long number = ledger.takeNumber();
        Stored numbered = new Stored(message.message(), number, message.acceptedAt(), message.only());
        boolean wanted = false;
        for (int i = 0; i < members.size(); i++) {
            Member member = members.get(i);
            if (numbered.isFor(member.progress().subscription())) {
                wanted = true;
            } else {
                member.progress().finish(number);
            }
        }
        if (wanted) {
            batch.put(RecordKeys.of(RecordKeys.MESSAGE, ledger.id(), number), content);
            accepted.add(numbered);
        }
    }

    /** It was not accepted, whatever of it has been written. */
    void fail(StoreException reason, Batch batch) {
        failure = refusal(reason);
        RecentIds recent = ledger.recent();
        for (Stored message : accepted) {
            ledger.abort(message.number(), batch);
            if (recent != null) {
                recent.forget(message, ledger.id(), batch);
            }
        }
        accepted.clear();
    }

    boolean hasFailed() {
        return failure != null;
    }

    /** The size of what it holds in memory, about. */
    long bytes() {
        return bytes;
    }

    /** Hands accepted messages to the subscriptions, in order; returns the fetches that got some. */
    static List<Fetch> deliver(List<Publication> publications) {
        List<Fetch> served = new ArrayList<>();
        int next = 0;
        while (next < publications.size()) {
            Publication first = publications.get(next++);
            List<Stored> messages = first.accepted;
            if (next < publications.size() && publications.get(next).continues(first)) {
                messages = new ArrayList<>(messages);
                while (next < publications.size() && publications.get(next).continues(first)) {
                    messages.addAll(publications.get(next++).accepted);
                }
            }
            if (!messages.isEmpty()) {
                for (Member member : first.members) {
                    first.deliver(messages, member, served);
                }
            }
        }
        return served;
    }

    /** Whether its messages go the same way. */
    @SuppressWarnings("ReferenceEquality") // The list is the same until a subscription is added.
    private boolean continues(Publication other) {
        return ledger == other.ledger && members == other.members && time == other.time;
    }

    private void deliver(List<Stored> messages, Member member, List<Fetch> served) {
        try {
            served.addAll(
                    member.subscription().accept(messages, member.progress().subscription(), time));
        } catch (RuntimeException unexpected) {
            // They are stored all the same, and those who wait for that must be told.
            LOG.log(
                    Level.ERROR,
                    "Messages for " + member.subscription().definition().path()
                            + " are stored, but cannot be delivered before the next start.",
                    unexpected);
        }
    }

    /** Tells those who wait; false if it was done before. */
    boolean complete() {
        synchronized (this) {
            if (done) {
                return false;
            }
            done = true;
        }
        if (waiter != null) {
            finish();
            LockSupport.unpark(waiter);
        } else {
            callbacks.execute(this::finish);
        }
        return true;
    }

    private void finish() {
        if (failure == null) {
            stage.complete(null);
        } else {
            stage.completeExceptionally(failure);
        }
    }

    private PublishException refusal(StoreException reason) {
        return new PublishException(
                "The " + prepared.size() + " messages for topic \"" + ledger.topic() + "\" were not accepted. "
                        + reason.getMessage(),
                reason);
    }
}
