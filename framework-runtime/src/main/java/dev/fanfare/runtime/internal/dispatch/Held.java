package dev.fanfare.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that have no outcome yet, oldest first. Not thread-safe: the backlog's lock guards it. The messages are
 * linked to each other, so that adding and removing one takes constant time and no memory.
 */
final class Held {
    private @Nullable InFlight first;
    private @Nullable InFlight last;
    private int size;

    int size() {
        return size;
    }

    void add(InFlight message) {
        InFlight before = last;
        message.earlier = before;
        if (before == null) {
            first = message;
        } else {
            before.later = message;
        }
        last = message;
        size++;
    }

    /** Removes a message that is here. */
    void remove(InFlight message) {
        InFlight earlier = message.earlier;
        InFlight later = message.later;
        if (earlier == null) {
            first = later;
        } else {
            earlier.later = later;
        }
        if (later == null) {
            last = earlier;
        } else {
            later.earlier = earlier;
        }
        message.earlier = null;
        message.later = null;
        size--;
    }

    List<InFlight> list() {
        List<InFlight> all = new ArrayList<>(size);
        for (InFlight message = first; message != null; message = message.later) {
            all.add(message);
        }
        return all;
    }
}
