package dev.fanfare.runtime.internal.dispatch;

import dev.fanfare.runtime.MessageId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers when a message first failed in this process, for its dead letter. Thread-safe. Brokers do not carry it; the
 * oldest entries are forgotten beyond 10,000, since messages that another process settles never return here.
 */
final class FirstFailures {
    private static final int MOST = 10_000;

    private final Map<MessageId, Instant> times = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<MessageId, Instant> eldest) {
            return size() > MOST;
        }
    };

    /** Whether nothing failed lately, which is read without the lock with every message that succeeds. */
    private volatile boolean empty = true;

    synchronized void failed(MessageId id, Instant now) {
        times.putIfAbsent(id, now);
        empty = false;
    }

    /** When the message first failed, {@link Instant#MAX} if it did not in this process; forgotten from now. */
    Instant forget(MessageId id) {
        return empty ? Instant.MAX : forgetKnown(id);
    }

    private synchronized Instant forgetKnown(MessageId id) {
        Instant first = times.remove(id);
        empty = times.isEmpty();
        return first == null ? Instant.MAX : first;
    }
}
