package dev.fanfare.local.queue;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a message, to one source. It ends once. A consumer may end one that was not extended without the
 * subscription's lock, which guards the rest. What a consumer sees of it never changes.
 */
final class Lease implements Delivery {
    private static final AtomicIntegerFieldUpdater<Lease> STATE =
            AtomicIntegerFieldUpdater.newUpdater(Lease.class, "state");
    private static final int FRESH = 0;
    private static final int EXTENDED = 1;
    private static final int SETTLED = 2;
    private static final int LAPSED = 3;

    final Copy copy;
    private final OutboundMessage message;
    final LocalSource source;
    private final int attempt;

    private volatile int state = FRESH;
    private @Nullable Grant grant;
    private int place;

    Lease(Copy copy, LocalSource source, int attempt) {
        this.copy = copy;
        this.message = copy.message;
        this.source = source;
        this.attempt = attempt;
    }

    /** The grant that it is in; it stays there unless it is extended. */
    Grant grant() {
        return Objects.requireNonNull(grant, "not granted");
    }

    /** Its place in the grant. */
    int place() {
        return place;
    }

    void isIn(Grant granted, int index) {
        grant = granted;
        place = index;
    }

    /** Whether its outcome is known, so that nothing is left to extend. */
    boolean isSettled() {
        return state == SETTLED;
    }

    /** Ends it with an outcome, without the lock; false if it was extended or has ended. */
    boolean settleFresh() {
        return STATE.compareAndSet(this, FRESH, SETTLED);
    }

    /** Ends it with an outcome; false if it had ended. */
    boolean settle() {
        return settleFresh() || STATE.compareAndSet(this, EXTENDED, SETTLED);
    }

    /** Ends it without one; false if it had ended. */
    boolean lapse() {
        return STATE.compareAndSet(this, FRESH, LAPSED) || STATE.compareAndSet(this, EXTENDED, LAPSED);
    }

    /** From now it is ended under the lock alone; false if it has ended. */
    boolean extend() {
        return STATE.compareAndSet(this, FRESH, EXTENDED) || state == EXTENDED;
    }

    @Override
    public byte[] body() {
        return message.body();
    }

    @Override
    public Map<String, String> attributes() {
        return message.attributes();
    }

    @Override
    public Optional<String> key() {
        return message.key();
    }

    @Override
    public int attempt() {
        return attempt;
    }

    @Override
    public String brokerId() {
        return message.id();
    }
}
