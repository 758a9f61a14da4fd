package dev.fanfare.local;

import dev.fanfare.runtime.spi.OutboundMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ids that an {@code EXACTLY_ONCE} topic accepted within its {@link #WINDOW}. Not thread-safe: the topic's lock guards
 * it. Ids of five minutes are held in memory, some 150 bytes each.
 */
final class RecentIds {
    /**
     * How long a repeated publish of an id is accepted but not delivered: five minutes from the first, as the
     * deduplication interval of an SQS FIFO queue.
     */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Map<String, Long> acceptedAt = new LinkedHashMap<>();

    /** Those of the messages whose id was not accepted within the window; they are accepted now. */
    List<OutboundMessage> unseen(List<OutboundMessage> messages, long now) {
        forgetUntil(now - WINDOW.toMillis());
        List<OutboundMessage> unseen = new ArrayList<>(messages.size());
        for (OutboundMessage message : messages) {
            if (acceptedAt.putIfAbsent(message.id(), now) == null) {
                unseen.add(message);
            }
        }
        return unseen;
    }

    private void forgetUntil(long end) {
        Iterator<Long> oldest = acceptedAt.values().iterator();
        while (oldest.hasNext() && oldest.next() <= end) {
            oldest.remove();
        }
    }
}
