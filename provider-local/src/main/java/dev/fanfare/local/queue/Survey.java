package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.MessageState;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything that a subscription holds in memory, and changes nothing. Not thread-safe: the subscription's lock guards
 * it. Looking costs what is there.
 */
record Survey(Backlog backlog, Leases leases, @Nullable Stock stock, DeadLetterQueue dead, long now) {
    /** Takes messages in memory. */
    interface Viewer {
        /** This one is there; until when, if it does not wait, and 0 otherwise. */
        void see(Copy copy, MessageState state, long until);
    }

    /** Shows every message that is to be handled and in memory, in no order. */
    void each(Viewer viewer) {
        backlog.eachAvailable(copy -> seeWaiting(copy, viewer));
        backlog.eachDelayed(copy -> {
            viewer.see(copy, MessageState.DELAYED, copy.dueAt);
            seeBehind(copy, viewer);
        });
        leases.each((lease, lapsesAt) -> {
            viewer.see(lease.copy, MessageState.IN_FLIGHT, lapsesAt);
            seeBehind(lease.copy, viewer);
        });
    }

    private void seeWaiting(Copy copy, Viewer viewer) {
        if (copy.expiresAt > now) {
            viewer.see(copy, MessageState.WAITING, 0);
        }
        seeBehind(copy, viewer);
    }

    private void seeBehind(Copy foremost, Viewer viewer) {
        backlog.eachBehind(foremost, copy -> {
            if (copy.expiresAt > now) {
                viewer.see(copy, MessageState.WAITING, 0);
            }
        });
    }

    /** The numbers of the messages that wait for their key and are only stored. */
    void eachParked(LongConsumer viewer) {
        if (stock != null) {
            stock.eachParked(viewer);
        }
    }

    /** The first of the stored numbers that nobody has looked at. */
    long cursor() {
        return stock == null ? 0 : stock.cursor();
    }

    /** One after the last of them. */
    long end() {
        return stock == null ? 0 : stock.end();
    }

    /** How many messages may go, or wait for others of their key. */
    long waiting() {
        return backlog.size() + (stock == null ? 0 : stock.waiting());
    }

    /** When the oldest message expires that is to be handled; {@link Long#MAX_VALUE} if there is none. */
    long firstExpiry() {
        Earliest earliest = new Earliest();
        backlog.eachOldest(earliest);
        backlog.eachDelayed(earliest);
        leases.each((lease, lapsesAt) -> earliest.accept(lease.copy));
        return earliest.millis;
    }

    private static final class Earliest implements Consumer<Copy> {
        private long millis = Long.MAX_VALUE;

        @Override
        public void accept(Copy copy) {
            millis = Math.min(millis, copy.expiresAt);
        }
    }
}
