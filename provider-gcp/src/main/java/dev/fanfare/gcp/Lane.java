package dev.fanfare.gcp;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one key that have no outcome, in the order in which they came first. Each is here, or out with a holder, or
 * to come again. Not thread-safe.
 */
final class Lane {
    /** Milliseconds: what is due is not late at once. */
    private static final long MARGIN = 1_000;

    private final TreeMap<Long, Place> places = new TreeMap<>();
    private final Map<String, Long> numbers = new HashMap<>();
    private int out;
    private int lapsed;

    private static final class Place {
        private @Nullable GcpDelivery here;
        private @Nullable GcpDelivery out;
        private @Nullable Object holder;
        private long due;
        private long until;

        /** How many deliveries of it came here and were not handed out: Pub/Sub counts them, a handler must not. */
        private int unseen;

        void goes() {
            here = null;
            unseen++;
        }
    }

    /** What became of a message that came. */
    enum Admission {
        /** It waits. */
        WAITS,
        /** It takes the place of an earlier delivery of the same message, whose ack id is no good any more. */
        REPLACES,
        /** There is no room: it comes again. */
        REFUSED,
        /** It came before one that is due: the server may keep that one until it has this one back. */
        TOO_SOON
    }

    /**
     * A message came.
     *
     * @param number of its first delivery, higher than all before
     * @param room whether there is room for one more; the first of a key always has some
     * @param comesAgain when it comes again if there is none
     */
    Admission admit(GcpDelivery delivery, long number, boolean room, long now, long comesAgain) {
        Place place =
                places.computeIfAbsent(numbers.computeIfAbsent(delivery.brokerId(), any -> number), any -> new Place());
        boolean replaces = place.here != null;
        if (!replaces && !room && places.firstEntry().getValue() != place) {
            place.until = comesAgain;
            place.unseen++;
            return Admission.REFUSED;
        }
        if (!replaces && isBefore(place, now)) {
            delivery.unseen(place.unseen++);
            place.until = comesAgain;
            return Admission.TOO_SOON;
        }
        if (replaces) {
            place.goes();
        }
        if (place.out != null) {
            // Its lease has lapsed: whoever holds it has lost it.
            free(place, 0);
        }
        place.here = delivery;
        return replaces ? Admission.REPLACES : Admission.WAITS;
    }

    /** Whether this one is not the first, and the first should be here. */
    private boolean isBefore(Place place, long now) {
        Place first = places.firstEntry().getValue();
        return first != place && first.here == null && first.out == null && first.due <= now && first.until > now;
    }

    /** What waits here for one that should have come: the server may keep that one until it has these back. */
    List<GcpDelivery> overdue(long now, long latest) {
        if (places.isEmpty()) {
            return List.of();
        }
        Place first = places.firstEntry().getValue();
        boolean late = first.here == null && first.out == null && first.due + MARGIN < now && first.until > now;
        return late ? drain(latest) : List.of();
    }

    /** The place of a message in its key; the last for one that is new. */
    long number(GcpDelivery delivery) {
        return numbers.getOrDefault(delivery.brokerId(), Long.MAX_VALUE);
    }

    /**
     * Hands out the first ones that are here, as far as none is missing before them; nothing while others are out.
     *
     * @param comesAgain when what has lapsed here comes again at the latest
     */
    List<GcpDelivery> take(int max, Object holder, long now, long comesAgain) {
        List<GcpDelivery> taken = new ArrayList<>();
        Iterator<Map.Entry<Long, Place>> all = places.entrySet().iterator();
        boolean blocked = out > 0;
        while (!blocked && taken.size() < max && all.hasNext()) {
            Map.Entry<Long, Place> next = all.next();
            Place place = next.getValue();
            if (place.here != null && place.here.leasedUntil() <= now) {
                // It waited for too long: the server delivers it again.
                place.goes();
                place.until = comesAgain;
                lapsed++;
                blocked = true;
            } else if (place.here != null) {
                place.here.unseen(place.unseen);
                taken.add(place.here);
                place.out = place.here;
                place.holder = holder;
                place.here = null;
            } else if (place.until > now) {
                blocked = true;
            } else {
                // Another process had it, or it has expired: nothing waits for it any longer.
                numbers.values().remove(next.getKey());
                all.remove();
            }
        }
        out = Math.max(out, taken.size());
        return taken;
    }

    /** Forgets what should have come again by now and did not. */
    void expire(long now) {
        places.values().removeIf(place -> place.here == null && place.out == null && place.until <= now);
        numbers.values().retainAll(places.keySet());
    }

    /** A message has its outcome and does not come again. */
    void ended(GcpDelivery delivery) {
        Place place = out(delivery);
        if (place != null) {
            out--;
            places.remove(numbers.remove(delivery.brokerId()));
        }
    }

    /** A message comes again, in between these times. */
    void comesAgain(GcpDelivery delivery, long due, long latest) {
        Place place = out(delivery);
        if (place != null) {
            free(place, latest);
            place.due = due;
        }
    }

    /** What a holder has not settled comes again. */
    void left(Object holder, long latest) {
        for (Place place : places.values()) {
            if (place.out != null && place.holder == holder) {
                place.due = place.out.leasedUntil();
                free(place, latest);
            }
        }
    }

    /** All that waits here, in order; it comes again. */
    List<GcpDelivery> drain(long latest) {
        List<GcpDelivery> all = waiting();
        for (Place place : places.values()) {
            if (place.here != null) {
                place.goes();
                place.until = latest;
            }
        }
        return all;
    }

    List<GcpDelivery> waiting() {
        List<GcpDelivery> all = new ArrayList<>();
        for (Place place : places.values()) {
            if (place.here != null) {
                all.add(place.here);
            }
        }
        return all;
    }

    /** Whether what waits here waits for a message that is to come again, and for none that is out. */
    boolean isAwaiting() {
        return out == 0;
    }

    /** How many have lapsed while they waited, since this was asked last. */
    int lapsed() {
        int since = lapsed;
        lapsed = 0;
        return since;
    }

    boolean isEmpty() {
        return places.isEmpty();
    }

    private void free(Place place, long until) {
        place.out = null;
        place.holder = null;
        place.until = until;
        out--;
    }

    private @Nullable Place out(GcpDelivery delivery) {
        Long number = numbers.get(delivery.brokerId());
        Place place = number == null ? null : places.get(number);
        return place != null && place.out == delivery ? place : null;
    }
}
