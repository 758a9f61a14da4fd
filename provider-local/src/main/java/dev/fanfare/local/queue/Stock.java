package dev.fanfare.local.queue;

import dev.fanfare.local.record.Stored;
import dev.fanfare.runtime.FanfareException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/**
 * The messages of a stored subscription that are not in its {@link Backlog} yet, for that holds only so many: in front there
 * are those whose key is blocked, by their numbers, eight bytes each; behind them a range of numbers that nobody has looked
 * at, which takes no room at all. Not thread-safe: the subscription's lock guards it.
 */
final class Stock {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    /** The most messages that the backlog takes, unless further keys are free. */
    static final int FULL = 2_048;

    /** The most bytes of bodies that it takes. */
    static final long FULL_BYTES = 4L << 20;

    private static final int LOW = 256;
    private static final int PAGE = 256;

    private final Backlog backlog;
    private final Shelf shelf;
    private final long retentionMillis;
    private final Map<String, LongQueue> parked = new HashMap<>();
    private final Set<String> unreleased = new HashSet<>();
    private long bytes;
    private long cursor;
    private long end;

    /** How many of its messages nobody has looked at; after damage perhaps too many, until all were looked at. */
    private long unseen;

    private long parkedCount;
    private long accepted;

    Stock(Backlog backlog, Shelf shelf, long retentionMillis) {
        this.backlog = backlog;
        this.shelf = shelf;
        this.retentionMillis = retentionMillis;
    }

    /** What was delivered before, and the stored messages from one number to before the other. */
    void begin(Recovered recovered, long from, long to) {
        recovered.states().forEach((number, state) -> {
            shelf.find(number).ifPresent(message -> {
                Copy copy = copy(message);
                copy.attempts = state.attempts();
                boolean delayed = backlog.putDelayed(copy, state.until());
                count(copy);
                if (delayed) {
                    letGo(copy);
                }
            });
        });
        cursor = from;
        end = to;
        unseen = from == to ? 0 : recovered.unseen();
    }

    /** A new message: into the backlog if there is room and nothing waits before it. */
    void accept(Stored message) {
        accepted++;
        if (cursor == end && !isFull()) {
            place(message);
            cursor = message.number() + 1;
        } else {
            unseen++;
        }
        end = message.number() + 1;
    }

    /** Looks at further messages if few are ready. */
    void refill() {
        if (!unreleased.isEmpty()) {
            List<String> keys = List.copyOf(unreleased);
            unreleased.clear();
            keys.forEach(this::release);
        }
        while (cursor < end && backlog.available() < LOW && !hasManyBytes()) {
            Shelf.Page page = shelf.page(cursor, end, PAGE);
            page.messages().forEach(this::place);
            cursor = page.next();
            unseen = cursor == end ? 0 : Math.max(0, unseen - page.messages().size());
        }
    }

    /** How many messages came in since the start. */
    long accepted() {
        return accepted;
    }

    /** How many messages are only stored, and wait. */
    long waiting() {
        return unseen + parkedCount;
    }

    /** Shows the numbers of those that wait for their key. */
    void eachParked(LongConsumer viewer) {
        parked.values().forEach(line -> line.each(viewer));
    }

    /** The first number that nobody has looked at. */
    long cursor() {
        return cursor;
    }

    /** One after the last. */
    long end() {
        return end;
    }

    /** Puts a message into the backlog, or parks it behind others of its key. */
    private void place(Stored message) {
        if (message.message().key().isPresent()) {
            String key = message.message().key().get();
            LongQueue line = parked.get(key);
            if (line != null || (isFull() && backlog.has(key))) {
                parked.computeIfAbsent(key, any -> new LongQueue()).add(message.number());
                parkedCount++;
                return;
            }
        }
        put(message);
    }

    private void put(Stored message) {
        backlog.put(copy(message));
        bytes += message.message().body().length;
    }

    private Copy copy(Stored message) {
        Copy copy = new Copy(message.message(), message.acceptedAt() + retentionMillis);
        copy.sequence = message.number();
        return copy;
    }

    /** The message has left the backlog and the leases for good. */
    void finished(Copy copy) {
        bytes -= copy.message.body().length;
        if (copy.message.key().isPresent() && !parked.isEmpty()) {
            release(copy.message.key().get());
        }
    }

    /** The message waits for some time: memory need not hold it. */
    void letGo(Copy copy) {
        bytes -= copy.message.body().length;
        copy.letGo();
    }

    /** Whether the message is in memory; it is loaded if it was let go. */
    boolean isLoaded(Copy copy) {
        if (copy.isLetGo()) {
            try {
                copy.message = shelf.load(copy.sequence).message();
                count(copy);
            } catch (FanfareException unreadable) {
                LOG.log(Level.ERROR, "A delayed message cannot be read; trying again.", unreadable);
                return false;
            }
        }
        return true;
    }

    private void count(Copy copy) {
        bytes += copy.message.body().length;
    }

    /** The next of the key that is parked goes on, if the key is free. */
    private void release(String key) {
        LongQueue line = backlog.has(key) ? null : parked.get(key);
        if (line == null) {
            return;
        }
        try {
            put(shelf.load(line.first()));
            line.remove();
            parkedCount--;
            if (line.isEmpty()) {
                parked.remove(key);
            }
        } catch (FanfareException unreadable) {
            LOG.log(Level.ERROR, "A message that waited for its key cannot be read; trying again.", unreadable);
            unreleased.add(key);
        }
    }

    private boolean isFull() {
        return backlog.size() >= FULL || hasManyBytes();
    }

    private boolean hasManyBytes() {
        return bytes >= FULL_BYTES && backlog.available() > 0;
    }
}
