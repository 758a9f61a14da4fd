package dev.fanfare.aws;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often messages of a subscription were received here and given back without being started, which SQS counts as well but
 * was no attempt. Thread-safe. It remembers the latest ten thousand; another process does not know of them.
 */
final class Releases {
    private static final int MOST = 10_000;

    private final Map<String, Integer> counts = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Which attempt it is, by SQS' own count. */
    synchronized int attempt(String sqsId, int receives) {
        return Math.max(1, receives - counts.getOrDefault(sqsId, 0));
    }

    synchronized void released(String sqsId) {
        counts.merge(sqsId, 1, Integer::sum);
    }

    synchronized void forget(String sqsId) {
        counts.remove(sqsId);
    }
}
