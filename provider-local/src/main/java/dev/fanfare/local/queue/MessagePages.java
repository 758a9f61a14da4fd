package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.inspect.MessagePage;
import dev.fanfare.local.inspect.MessageQuery;
import dev.fanfare.local.inspect.MessageState;
import dev.fanfare.local.record.Stored;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A page of messages in the making: those in memory, gathered under the subscription's lock, together with those that are only
 * stored, which are read without it. What is handled meanwhile is left out. Not thread-safe.
 */
final class MessagePages {
    private final @Nullable Shelf shelf;
    private final long retentionMillis;
    private final ArrayDeque<Sighting> inMemory;
    private final StoredRange stored;

    /** What there is at this moment; under the lock. */
    MessagePages(Survey survey, @Nullable Shelf shelf, long retentionMillis, MessageQuery query, long from) {
        // One more than a page, to know whether there is another.
        Sightings sightings = new Sightings(from, query.limit() + 1, query.states());
        survey.each(sightings::see);
        survey.eachParked(sightings::see);
        this.shelf = shelf;
        this.retentionMillis = retentionMillis;
        this.inMemory = sightings.inOrder();
        long first = Math.max(from, survey.cursor());
        boolean waiting = query.states().contains(MessageState.WAITING);
        this.stored = new StoredRange(shelf, first, waiting ? Math.max(first, survey.end()) : first);
    }

    /** The page; without the lock. */
    MessagePage page(int limit) {
        List<HeldMessage> shown = new ArrayList<>();
        long bytes = 0;
        for (Sighting next = next(); next != null; next = next()) {
            if (shown.size() == limit || bytes >= MessageQuery.MOST_BYTES) {
                return new MessagePage(shown, Optional.of(Cursors.text(next.number())));
            }
            remove(next);
            Optional<HeldMessage> message = shown(next);
            message.ifPresent(shown::add);
            bytes += message.map(each -> each.body().length).orElse(0);
        }
        return new MessagePage(shown, stored.isCut() ? Optional.of(Cursors.text(stored.end())) : Optional.empty());
    }

    private @Nullable Sighting next() {
        Sighting first = inMemory.peek();
        Stored other = stored.peek();
        if (other != null && (first == null || other.number() < first.number())) {
            return Sighting.stored(other.number()).with(other, retentionMillis);
        }
        // Beyond the numbers that were looked at, others may come before it.
        return first != null && stored.isCut() && first.number() >= stored.end() ? null : first;
    }

    private void remove(Sighting shown) {
        if (shown.equals(inMemory.peek())) {
            inMemory.remove();
        } else {
            stored.remove();
        }
    }

    private Optional<HeldMessage> shown(Sighting sighting) {
        OutboundMessage message = sighting.message();
        if (message != null) {
            return Optional.of(sighting.shown(message, retentionMillis));
        }
        if (shelf == null) {
            return Optional.empty();
        }
        return shelf.find(sighting.number()).map(found -> {
            Sighting whole = sighting.with(found, retentionMillis);
            return whole.shown(found.message(), retentionMillis);
        });
    }
}
