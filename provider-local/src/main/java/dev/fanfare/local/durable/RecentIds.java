package dev.fanfare.local.durable;

import dev.fanfare.limits.Limits;
import dev.fanfare.local.record.RecordKeys;
import dev.fanfare.local.record.Stored;
import dev.fanfare.local.store.Batch;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids that an {@code EXACTLY_ONCE} topic accepted within its {@link #WINDOW}. Not thread-safe: the topic's lock guards
 * it, or the writing thread has it alone. Ids of five minutes are held in memory, some 150 bytes each.
 */
public final class RecentIds {
    /**
     * How long a repeated publish of an id is accepted but not delivered: five minutes from the first, as the
     * deduplication interval of an SQS FIFO queue.
     */
    public static final Duration WINDOW = Limits.DEDUPLICATION;

    private static final byte[] NOTHING = {};

    private final Map<String, Long> acceptedAt = new LinkedHashMap<>();

    /** Those of the messages whose id was not accepted within the window; they are accepted now. */
    public List<OutboundMessage> unseen(List<OutboundMessage> messages, long now) {
        forgetUntil(now - WINDOW.toMillis());
        List<OutboundMessage> unseen = new ArrayList<>(messages.size());
        for (OutboundMessage message : messages) {
            if (acceptedAt.putIfAbsent(message.id(), now) == null) {
                unseen.add(message);
            }
        }
        return unseen;
    }

    /** Whether the id was not accepted within the window; it is accepted now, and stored. */
    boolean admit(Stored message, long topic, Batch batch) {
        long now = message.acceptedAt();
        forgetUntil(now - WINDOW.toMillis(), topic, batch);
        String id = message.message().id();
        if (acceptedAt.putIfAbsent(id, now) != null) {
            return false;
        }
        batch.put(RecordKeys.recent(topic, now, id), NOTHING);
        return true;
    }

    /** The message was not accepted in the end. */
    void forget(Stored message, long topic, Batch batch) {
        acceptedAt.remove(message.message().id());
        batch.delete(
                RecordKeys.recent(topic, message.acceptedAt(), message.message().id()));
    }

    /** An id as it was stored; in the order of time. */
    void restore(String id, long time) {
        acceptedAt.put(id, time);
    }

    private void forgetUntil(long end) {
        Iterator<Long> oldest = acceptedAt.values().iterator();
        while (oldest.hasNext() && oldest.next() <= end) {
            oldest.remove();
        }
    }

    private void forgetUntil(long end, long topic, Batch batch) {
        Iterator<Map.Entry<String, Long>> oldest = acceptedAt.entrySet().iterator();
        while (oldest.hasNext()) {
            Map.Entry<String, Long> entry = oldest.next();
            if (entry.getValue() > end) {
                return;
            }
            batch.delete(RecordKeys.recent(topic, entry.getValue(), entry.getKey()));
            oldest.remove();
        }
    }
}
