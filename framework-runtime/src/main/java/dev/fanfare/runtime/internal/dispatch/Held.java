package dev.fanfare.runtime.internal.dispatch;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages that have no outcome yet, oldest first. Not thread-safe: the backlog's lock guards it. They are kept as they
 * were fetched, in groups: a list of single messages would be changed with each of them, and a change of what is old to
 * something young costs the collector more than the rest of the list.
 */
final class Held {
    private @Nullable Group first;
    private @Nullable Group last;
    private int size;

    /** The messages of one fetch. What has its outcome is not kept, however long the others take. */
    static final class Group {
        private final @Nullable InFlight[] messages;
        private int open;
        private @Nullable Group earlier;
        private @Nullable Group later;

        private Group(List<InFlight> fetched) {
            messages = fetched.toArray(InFlight[]::new);
            open = messages.length;
        }
    }

    int size() {
        return size;
    }

    /** Adds what one fetch brought, at least one message. */
    void add(List<InFlight> fetched) {
        Group group = new Group(fetched);
        for (int i = 0; i < group.open; i++) {
            fetched.get(i).isIn(group, i);
        }
        Group before = last;
        group.earlier = before;
        if (before == null) {
            first = group;
        } else {
            before.later = group;
        }
        last = group;
        size += group.open;
    }

    /** Removes a message that is here; whether it was the last of those fetched with it. */
    boolean remove(InFlight message) {
        Group group = message.group();
        group.messages[message.place()] = null;
        size--;
        if (--group.open > 0) {
            return false;
        }
        unlink(group);
        return true;
    }

    List<InFlight> list() {
        List<InFlight> all = new ArrayList<>(size);
        for (Group group = first; group != null; group = group.later) {
            for (InFlight message : group.messages) {
                if (message != null) {
                    all.add(message);
                }
            }
        }
        return all;
    }

    private void unlink(Group group) {
        Group earlier = group.earlier;
        Group later = group.later;
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
        // A message of it may be kept for long, and must not keep all that were fetched after it.
        group.earlier = null;
        group.later = null;
    }
}
