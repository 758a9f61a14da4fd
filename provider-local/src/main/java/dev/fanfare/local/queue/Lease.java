package dev.fanfare.local.queue;

import dev.fanfare.runtime.spi.Delivery;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One delivery of a message, to one source. It ends once. A consumer may end one that was not extended without the
 * subscription's lock, which guards the rest. What a consumer sees of it never changes.
 */
final class Lease implements Delivery {
    final Copy copy;
    private final OutboundMessage message;
    final LocalSource source;
    private final int attempt;

    /** The grant with which it began: known before the consumer gets it, and then it stays as it is. */
    private @Nullable Grant first;

    private byte firstPlace;

    /** The grant in which it is since it was extended. */
    private @Nullable Grant latest;

    private byte latestPlace;
    private boolean isLapsed;

    Lease(Copy copy, LocalSource source, int attempt) {
        this.copy = copy;
        this.message = copy.message;
        this.source = source;
        this.attempt = attempt;
    }

    /** It is in this grant now, at this place. */
    void isIn(Grant grant, int place) {
        if (first == null) {
            first = grant;
            firstPlace = (byte) place;
        } else {
            latest = grant;
            latestPlace = (byte) place;
        }
    }

    /** The grant with which it began. */
    Grant first() {
        return Objects.requireNonNull(first, "not granted");
    }

    /** The grant in which it is; under the lock. */
    Grant grant() {
        return latest == null ? first() : latest;
    }

    /** Ends it without the lock, unless it was extended or has ended. */
    Grant.Ending endFresh() {
        return first().end(firstPlace);
    }

    /** Ends it, unless it has ended; under the lock. */
    Grant.Ending end() {
        return latest == null ? endFresh() : latest.end(latestPlace);
    }

    /** It has ended without an outcome. */
    void lapse() {
        isLapsed = true;
    }

    /** Whether it has ended; under the lock. */
    boolean isOver() {
        return latest == null ? first().isOver(firstPlace) : latest.isOver(latestPlace);
    }

    /** Whether its outcome is known, so that nothing is left to extend; under the lock. */
    boolean isSettled() {
        return !isLapsed && isOver();
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
