package dev.fanfare.local.queue;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A backlog that knows how many messages are out, leased or delayed, and gives no more than its queue may have out. */
abstract class CountedBacklog extends Backlog {
    private final Conduct conduct;
    private int out;

    CountedBacklog(Owner owner, Conduct conduct) {
        super(owner);
        this.conduct = conduct;
    }

    @Override
    int begin(int max) {
        return Math.min(Math.min(max, conduct.mostFetched()), conduct.mostOut() - out);
    }

    @Override
    @Nullable
    Copy next(long now) {
        Copy next = super.next(now);
        if (next != null) {
            out++;
        }
        return next;
    }

    @Override
    boolean putDelayed(Copy copy, long dueAt) {
        out++;
        return super.putDelayed(copy, dueAt);
    }

    @Override
    void finish(Copy copy) {
        out--;
        super.finish(copy);
    }

    @Override
    void comeBack(Copy copy, long now) {
        out--;
        super.comeBack(copy, now);
    }

    /** The oldest may be anywhere. */
    @Override
    void eachOldest(Consumer<Copy> viewer) {
        eachAvailable(viewer);
    }

    /** A message goes out, or is out no more, in another way. */
    void out(int more) {
        out += more;
    }
}
