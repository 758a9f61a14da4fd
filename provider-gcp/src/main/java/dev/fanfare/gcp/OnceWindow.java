package dev.fanfare.gcp;

import dev.fanfare.limits.Limits;
import java.time.Duration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The messages of one subscription that were handled by this process lately, by the publisher's id: Pub/Sub delivers a
 * message once, but does not know a message that was published twice. Thread-safe.
 */
final class OnceWindow {
    /** As long as SQS remembers, so that no program comes to rely on more. */
    static final Duration LENGTH = Limits.DEDUPLICATION;

    private static final int MOST = 100_000;

    private final Map<String, GcpDelivery> held = new HashMap<>();
    private final LinkedHashMap<String, Long> handled = new LinkedHashMap<>();

    /** What to do with a message that came. */
    enum Finding {
        /** It is new. */
        NEW,
        /** Another copy is being handled, and its outcome is not known. */
        HELD,
        /** A copy of it was handled. */
        HANDLED
    }

    /** A message came; if it is new it is held from now. */
    synchronized Finding arrived(GcpDelivery delivery, long now) {
        forget(now);
        String id = delivery.id();
        if (delivery.addressee().isPresent()) {
            // Whoever replays it wants it handled once more.
            handled.remove(id);
        }
        if (handled.containsKey(id)) {
            return Finding.HANDLED;
        }
        GcpDelivery other = held.get(id);
        if (other != null && !other.brokerId().equals(delivery.brokerId())) {
            return Finding.HELD;
        }
        held.put(id, delivery);
        return Finding.NEW;
    }

    /** A message was handled and acknowledged. */
    synchronized void handled(GcpDelivery delivery, long now) {
        if (held.remove(delivery.id(), delivery)) {
            handled.remove(delivery.id());
            handled.put(delivery.id(), now);
        }
    }

    /** A message has another outcome, or none. */
    synchronized void released(GcpDelivery delivery) {
        held.remove(delivery.id(), delivery);
    }

    private void forget(long now) {
        Iterator<Long> oldest = handled.values().iterator();
        while (oldest.hasNext() && (oldest.next() <= now - LENGTH.toMillis() || handled.size() > MOST)) {
            oldest.remove();
        }
    }
}
