package dev.fanfare.gcp;

import dev.fanfare.gcp.Lane.Admission;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What was pulled and is not handed out, and the order of the keys. Not thread-safe: the feed's lock guards it.
 *
 * <p>Pub/Sub delivers later messages of a key while an earlier one is out, and may do so after that one has failed, before it
 * comes again. So none of a key is handed out while an earlier one has no outcome or is to come again; what came meanwhile
 * waits here. Messages without a key are only here if fewer were asked for than came.
 */
final class Inbox {
    private final int most;
    private final int perKey;
    private final Deque<GcpDelivery> unordered = new ArrayDeque<>();
    private final Map<String, Lane> lanes = new HashMap<>();

    /** The keys of which something may be handed out, whoever had nothing for the longest time first. */
    private final Set<String> ready = new LinkedHashSet<>();

    private int waiting;
    private long arrivals;

    /**
     * @param most so many wait of all keys together; the server gets the others back
     * @param perKey so many of one key are handed out at once: the others of the same fetch are of other keys
     */
    Inbox(int most, int perKey) {
        this.most = most;
        this.perKey = perKey;
    }

    /**
     * What goes back at once.
     *
     * @param refused for want of room
     * @param tooSoon before an earlier one of its key, which is due
     */
    record Returned(List<GcpDelivery> refused, List<GcpDelivery> tooSoon) {}

    /** Takes in what was pulled, in order; what goes back comes again before the given time. */
    Returned admit(List<GcpDelivery> pulled, long now, long comesAgain) {
        Returned returned = new Returned(new ArrayList<>(), new ArrayList<>());
        for (GcpDelivery delivery : inOrder(pulled)) {
            String key = delivery.message().getOrderingKey();
            Admission admission = Admission.WAITS;
            if (key.isEmpty()) {
                unordered.add(delivery);
            } else {
                admission = lanes.computeIfAbsent(key, any -> new Lane())
                        .admit(delivery, ++arrivals, waiting < most, now, comesAgain);
                ready.add(key);
            }
            if (admission == Admission.WAITS) {
                waiting++;
            } else if (admission == Admission.REFUSED) {
                returned.refused.add(delivery);
            } else if (admission == Admission.TOO_SOON) {
                returned.tooSoon.add(delivery);
            }
        }
        return returned;
    }

    /** What came before goes before what is new, whatever the server thinks. */
    private List<GcpDelivery> inOrder(List<GcpDelivery> pulled) {
        if (lanes.isEmpty() || pulled.size() == 1) {
            return pulled;
        }
        List<GcpDelivery> sorted = new ArrayList<>(pulled);
        sorted.sort(Comparator.comparingLong(delivery -> {
            Lane lane = lanes.get(delivery.message().getOrderingKey());
            return lane == null ? Long.MAX_VALUE : lane.number(delivery);
        }));
        return sorted;
    }

    /**
     * Hands out up to so many that may be handled now. What has lapsed here is forgotten.
     *
     * @param comesAgain when that comes again at the latest
     */
    List<GcpDelivery> take(int max, Object holder, long now, long comesAgain) {
        if (waiting == 0) {
            return List.of();
        }
        List<GcpDelivery> taken = new ArrayList<>(Math.min(max, waiting));
        while (taken.size() < max && !unordered.isEmpty()) {
            GcpDelivery next = unordered.remove();
            if (next.leasedUntil() > now) {
                taken.add(next);
            } else {
                waiting--;
            }
        }
        if (!ready.isEmpty()) {
            takeOrdered(max, holder, now, comesAgain, taken);
        }
        waiting -= taken.size();
        return taken;
    }

    /** Every ready key gets its turn before any gets a second one. */
    private void takeOrdered(int max, Object holder, long now, long comesAgain, List<GcpDelivery> taken) {
        List<String> keys = List.copyOf(ready);
        int share = Math.max(1, Math.min(perKey, max / keys.size()));
        for (String key : keys) {
            if (taken.size() >= max) {
                return;
            }
            ready.remove(key);
            Lane lane = lanes.get(key);
            if (lane != null) {
                taken.addAll(lane.take(Math.min(share, max - taken.size()), holder, now, comesAgain));
                waiting -= lane.lapsed();
                forgetIfEmpty(key, lane);
            }
        }
    }

    /** A message has its outcome at the server and does not come again. */
    void ended(GcpDelivery delivery) {
        ofKey(delivery, lane -> lane.ended(delivery));
    }

    /** A message comes again in between these times; until the latest nothing of its key goes before it. */
    void comesAgain(GcpDelivery delivery, long due, long latest) {
        ofKey(delivery, lane -> lane.comesAgain(delivery, due, latest));
    }

    /** What waits for one of its key that should have come: it goes back, lest the server wait for it. */
    List<GcpDelivery> overdue(long now, long latest) {
        List<GcpDelivery> all = new ArrayList<>();
        lanes.values().forEach(lane -> all.addAll(lane.overdue(now, latest)));
        waiting -= all.size();
        return all;
    }

    private void ofKey(GcpDelivery delivery, Consumer<Lane> change) {
        String key = delivery.message().getOrderingKey();
        Lane lane = lanes.get(key);
        if (lane != null) {
            change.accept(lane);
            ready.add(key);
            forgetIfEmpty(key, lane);
        }
    }

    private void forgetIfEmpty(String key, Lane lane) {
        if (lane.isEmpty()) {
            lanes.remove(key);
            ready.remove(key);
        }
    }

    /** What a holder has not settled comes again. */
    void left(Object holder, long latest) {
        lanes.values().forEach(lane -> lane.left(holder, latest));
    }

    /** All that waits, which goes back to the server, in the order of each key. */
    List<GcpDelivery> drain(long latest) {
        List<GcpDelivery> all = new ArrayList<>(unordered);
        unordered.clear();
        lanes.values().forEach(lane -> all.addAll(lane.drain(latest)));
        waiting = 0;
        return all;
    }

    /** All that waits for a message that is to come again. */
    List<GcpDelivery> awaiting() {
        List<GcpDelivery> all = new ArrayList<>();
        lanes.values().stream().filter(Lane::isAwaiting).forEach(lane -> all.addAll(lane.waiting()));
        return all;
    }

    /** What waits for one of these that are out. */
    List<GcpDelivery> behind(Collection<GcpDelivery> out) {
        List<GcpDelivery> all = new ArrayList<>();
        out.stream()
                .map(delivery -> delivery.message().getOrderingKey())
                .distinct()
                .map(lanes::get)
                .filter(Objects::nonNull)
                .forEach(lane -> all.addAll(lane.waiting()));
        return all;
    }

    /** Forgets what should have come again and did not: the keys that waited for it are ready. */
    void expire(long now) {
        Iterator<Map.Entry<String, Lane>> all = lanes.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<String, Lane> each = all.next();
            each.getValue().expire(now);
            if (each.getValue().isEmpty()) {
                all.remove();
                ready.remove(each.getKey());
            } else {
                ready.add(each.getKey());
            }
        }
    }

    /** Whether nothing waits. */
    boolean isEmpty() {
        return waiting == 0;
    }
}
