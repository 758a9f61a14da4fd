package dev.fanfare.local.durable;

import dev.fanfare.local.record.Progress;
import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.store.Batch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a stored topic's messages, and who is done with which: a message is removed when the last is. The writing
 * thread's alone, except for {@link #members} and {@link #takeRemoved}.
 */
final class TopicLedger {
    private final String topic;
    private final long id;
    private final @Nullable RecentIds recent;
    private volatile List<Member> members = List.of();
    private long next;
    private final LongAdder removed = new LongAdder();

    /**
     * @param next the number of the next message
     * @param recent the ids accepted lately; null if repeated ones are not looked for
     */
    TopicLedger(String topic, long next, @Nullable RecentIds recent) {
        this.topic = topic;
        this.id = RecordKeys.id(topic);
        this.next = next;
        this.recent = recent;
    }

    String topic() {
        return topic;
    }

    long id() {
        return id;
    }

    /** The subscriptions; immutable. */
    List<Member> members() {
        return members;
    }

    void add(Member member) {
        List<Member> more = new ArrayList<>(members);
        more.add(member);
        members = List.copyOf(more);
    }

    long next() {
        return next;
    }

    long takeNumber() {
        return next++;
    }

    @Nullable
    RecentIds recent() {
        return recent;
    }

    /** How many messages were removed since this was asked last. */
    long takeRemoved() {
        return removed.sumThenReset();
    }

    /** This subscription is done with the message; without effect if it was. */
    void finish(Progress progress, long number, Batch batch) {
        if (progress.finish(number) && isDone(number)) {
            batch.deleteOnce(RecordKeys.of(RecordKeys.MESSAGE, id, number));
            removed.increment();
        }
    }

    /** Nobody gets the message, which may or may not be stored. */
    void abort(long number, Batch batch) {
        members.forEach(member -> member.progress().finish(number));
        batch.deleteOnce(RecordKeys.of(RecordKeys.MESSAGE, id, number));
    }

    boolean isDone(long number) {
        List<Member> all = members;
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).progress().isDone(number)) {
                return false;
            }
        }
        return true;
    }

    /** Adds what has changed. */
    void store(Batch batch) {
        List<Member> all = members;
        for (int i = 0; i < all.size(); i++) {
            all.get(i).progress().store(batch);
        }
    }
}
