package dev.fanfare.local.queue;

import org.jspecify.annotations.Nullable;

/**
 * The backlog of a queue that goes back to a message that failed: all later ones of its key that were delivered are delivered
 * again behind it, also those that were acknowledged. So an acknowledged message is kept until all before it are done with.
 */
final class RewindingBacklog extends GroupedBacklog {
    private final Owner owner;

    RewindingBacklog(Owner owner, Conduct conduct) {
        super(owner, conduct);
        this.owner = owner;
    }

    @Override
    boolean keeps(Copy acknowledged, long now) {
        Group group = group(acknowledged);
        if (group == null) {
            return false;
        }
        if (group.rewound.contains(acknowledged)) {
            acknowledged.attempts--;
            comeBack(acknowledged, now);
            return true;
        }
        if (group.first == acknowledged) {
            return false;
        }
        group.out.remove(acknowledged);
        group.kept.add(acknowledged);
        out(-1);
        return true;
    }

    @Override
    void left(Group group) {
        for (Copy first = group.first; first != null && group.kept.remove(first); first = group.first) {
            group.remove(first);
            owner.done(first);
        }
    }

    @Override
    void delay(Copy copy, long dueAt) {
        rewind(copy);
        super.delay(copy, dueAt);
    }

    @Override
    void comeBack(Copy copy, long now) {
        rewind(copy);
        super.comeBack(copy, now);
    }

    private void rewind(Copy failed) {
        Group group = group(failed);
        if (group == null) {
            return;
        }
        int delivered = group.out.size() + group.kept.size();
        @Nullable Copy later = failed.behind;
        for (; later != null && delivered > 0; later = later.behind) {
            if (group.kept.remove(later)) {
                // Nobody failed to handle it, so its attempt does not count.
                later.attempts--;
                blocked++;
                delivered--;
            } else if (group.out.contains(later)) {
                group.rewound.add(later);
                delivered--;
            }
        }
    }
}
