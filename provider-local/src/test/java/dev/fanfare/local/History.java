package dev.fanfare.local;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** What happened in a run, and whether it may have. Recording is thread-safe; stamps put it all in one order. */
final class History {
    private final AtomicLong clock = new AtomicLong();
    private final Map<String, List<String>> publishedByKey = new HashMap<>();
    private final Queue<Event> deliveries = new ConcurrentLinkedQueue<>();

    /** What a consumer wanted to become of a message. */
    enum Outcome {
        ACK,
        DEAD,
        RETRY,
        RELEASE,
        ABANDON
    }

    /**
     * One delivery. If its outcome was carried out, the message was out from {@code fetched} to {@code settling} at least.
     *
     * @param fetched when the consumer got it, after the broker had leased it
     * @param settling when the consumer began to settle it
     */
    record Event(String id, String key, int attempt, long fetched, long settling, Outcome outcome, boolean carriedOut) {
        boolean isFinal() {
            return carriedOut && (outcome == Outcome.ACK || outcome == Outcome.DEAD);
        }
    }

    long stamp() {
        return clock.incrementAndGet();
    }

    /** Ids were published under a key, in this order. */
    synchronized void published(String key, List<String> ids) {
        publishedByKey.computeIfAbsent(key, any -> new ArrayList<>()).addAll(ids);
    }

    void delivered(Event event) {
        deliveries.add(event);
    }

    long count(Outcome outcome) {
        return deliveries.stream()
                .filter(event -> event.outcome == outcome && event.carriedOut)
                .count();
    }

    long ended() {
        return deliveries.stream().filter(Event::isFinal).count();
    }

    /** Everything that must not have happened. */
    synchronized List<String> violations() {
        List<String> violations = new ArrayList<>();
        Map<String, List<Event>> byId = new HashMap<>();
        deliveries.forEach(
                event -> byId.computeIfAbsent(event.id, id -> new ArrayList<>()).add(event));
        Set<String> published = new HashSet<>();
        publishedByKey.values().forEach(published::addAll);
        byId.keySet().stream().filter(id -> !published.contains(id)).forEach(id -> violations.add("unexpected: " + id));
        published.forEach(id -> judge(id, byId.getOrDefault(id, List.of()), violations));
        publishedByKey.forEach((key, ids) -> judgeOrder(ids, byId, violations));
        publishedByKey.keySet().forEach(key -> judgeOverlap(key, violations));
        return violations;
    }

    private static void judge(String id, List<Event> events, List<String> violations) {
        List<Event> ends = events.stream().filter(Event::isFinal).toList();
        if (ends.isEmpty()) {
            violations.add("lost: " + id);
        } else if (ends.size() > 1) {
            violations.add("ended twice: " + id);
        } else {
            long released = events.stream()
                    .filter(event -> event.carriedOut && event.outcome == Outcome.RELEASE)
                    .count();
            if (ends.get(0).attempt != events.size() - released) {
                violations.add("attempt " + ends.get(0).attempt + " after " + events.size() + " deliveries, of which "
                        + released + " released: " + id);
            }
        }
    }

    /** A message of a key comes only after the one before has its end. */
    private static void judgeOrder(List<String> ids, Map<String, List<Event>> byId, List<String> violations) {
        long endOfLast = 0;
        for (String id : ids) {
            List<Event> events = byId.getOrDefault(id, List.of());
            long first = events.stream().mapToLong(Event::fetched).min().orElse(Long.MAX_VALUE);
            if (first < endOfLast) {
                violations.add("before its predecessor had ended: " + id);
            }
            endOfLast = events.stream()
                    .filter(Event::isFinal)
                    .mapToLong(Event::settling)
                    .max()
                    .orElse(endOfLast);
        }
    }

    /** Two deliveries of a key that both were settled within their leases were never out at the same time. */
    private void judgeOverlap(String key, List<String> violations) {
        List<Event> held = deliveries.stream()
                .filter(event -> event.key.equals(key) && event.carriedOut && event.outcome != Outcome.ABANDON)
                .sorted(Comparator.comparingLong(Event::fetched))
                .toList();
        for (int i = 1; i < held.size(); i++) {
            if (held.get(i).fetched < held.get(i - 1).settling) {
                violations.add("out at the same time: " + held.get(i - 1).id + " and " + held.get(i).id);
            }
        }
    }
}
