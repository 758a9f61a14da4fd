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

    synchronized void failed(MessageId id, Instant now) {
        times.putIfAbsent(id, now);
    }

    /** When the message first failed, {@link Instant#MAX} if it did not in this process; forgotten from now. */
    synchronized Instant forget(MessageId id) {
        if (times.isEmpty()) {
            return Instant.MAX;
        }
        Instant first = times.remove(id);
        return first == null ? Instant.MAX : first;
    }
}
