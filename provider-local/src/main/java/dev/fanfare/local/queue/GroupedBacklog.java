package dev.fanfare.local.queue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The backlog of a queue that gives several messages of a key at once: the messages of a key are a group, and a fetch takes
 * those that follow one another, as many as it may. While one of them is out, leased or delayed, no other message of the
 * group goes. Messages without a key have no group.
 */
class GroupedBacklog extends CountedBacklog {
    private final Map<String, Group> groups = new HashMap<>();

    /** What may follow the message that the current fetch took last. */
    private @Nullable Copy following;

    GroupedBacklog(Owner owner, Conduct conduct) {
        super(owner, conduct);
    }

    /** The messages of one key, chained in order; the first is ready or returned if none is out. */
    static final class Group {
        @Nullable
        Copy first;

        private @Nullable Copy last;
        final Set<Copy> out = new HashSet<>(4);

        /** Acknowledged, but not done with before those ahead of them are. */
        final Set<Copy> kept = new HashSet<>(0);

        /** Out, and to be delivered again whatever comes of it. */
        final Set<Copy> rewound = new HashSet<>(0);

        /** Whether the copy is the only one now. */
        private boolean add(Copy copy) {
            Copy before = last;
            last = copy;
            if (before == null) {
                first = copy;
            } else {
                before.behind = copy;
            }
            return before == null;
        }

        /** Takes a copy out of the chain; it is near its beginning. */
        void remove(Copy copy) {
            out.remove(copy);
            rewound.remove(copy);
            Copy before = null;
            for (Copy each = first; each != copy && each != null; each = each.behind) {
                before = each;
            }
            if (before == null) {
                first = copy.behind;
            } else {
                before.behind = copy.behind;
            }
            if (last == copy) {
                last = before;
            }
            copy.behind = null;
        }
    }

    @Nullable
    Group group(Copy copy) {
        Optional<String> key = copy.message.key();
        return key.isEmpty() ? null : groups.get(key.get());
    }

    @Override
    int begin(int max) {
        following = null;
        return super.begin(max);
    }

    @Override
    @Nullable
    Copy next(long now) {
        Copy next = follow(now);
        if (next == null) {
            next = super.next(now);
        }
        Group group = next == null ? null : group(next);
        if (next != null && group != null) {
            group.out.add(next);
            following = next.behind;
        }
        return next;
    }

    /** The next of the same group, if it is not too old. */
    private @Nullable Copy follow(long now) {
        for (Copy next = following; next != null; next = following) {
            following = next.behind;
            blocked--;
            if (next.expiresAt > now) {
                out(1);
                return next;
            }
            expire(next);
        }
        return null;
    }

    @Override
    boolean isForemost(Copy copy) {
        Optional<String> key = copy.message.key();
        if (key.isEmpty()
                || groups.computeIfAbsent(key.get(), any -> new Group()).add(copy)) {
            return true;
        }
        blocked++;
        return false;
    }

    /** Each of several messages that were out holds up its group. */
    @Override
    boolean putDelayed(Copy copy, long dueAt) {
        if (!isForemost(copy)) {
            blocked--;
        }
        Group group = group(copy);
        if (group != null) {
            group.out.add(copy);
        }
        out(1);
        delay(copy, dueAt);
        return true;
    }

    @Override
    void comeBack(Copy copy, long now) {
        Group group = group(copy);
        if (group == null || copy.expiresAt <= now) {
            super.comeBack(copy, now);
            return;
        }
        out(-1);
        group.out.remove(copy);
        group.rewound.remove(copy);
        blocked++;
        offerFirst(group);
    }

    @Override
    void leave(Copy copy) {
        Group group = group(copy);
        if (group == null) {
            return;
        }
        group.remove(copy);
        left(group);
        if (group.first == null) {
            groups.remove(copy.message.key().orElseThrow());
        } else {
            offerFirst(group);
        }
    }

    /** The message that left may have been the reason to keep others. */
    void left(Group group) {}

    private void offerFirst(Group group) {
        Copy first = group.first;
        if (first != null && group.out.isEmpty()) {
            blocked--;
            offer(first);
        }
    }

    /** One that was not the first of its group was fetched along with it: it was none's turn. */
    @Override
    boolean countsRelease(Copy released) {
        return isFirst(released);
    }

    @Override
    boolean isFirst(Copy copy) {
        Group group = group(copy);
        return group == null || group.first == copy;
    }

    /** Those that wait in their groups as well, wherever others of these are. */
    @Override
    void eachAvailable(Consumer<Copy> viewer) {
        super.eachAvailable(viewer);
        for (Group group : groups.values()) {
            boolean offered = group.out.isEmpty();
            for (Copy copy = group.first; copy != null; copy = copy.behind) {
                boolean waits = !group.out.contains(copy) && !group.kept.contains(copy);
                if (waits && !(offered && copy == group.first)) {
                    viewer.accept(copy);
                }
            }
        }
    }

    @Override
    void eachBehind(Copy foremost, Consumer<Copy> viewer) {
        // They are shown with those that may go.
    }

    @Override
    boolean has(String key) {
        return groups.containsKey(key);
    }
}
