package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.HeldMessage;
import dev.fanfare.local.record.Stored;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the messages of one id among those that are to be handled. In the storage first, without the lock, if there is
 * one: it says which numbers they have, and the subscription then, under its lock, what has become of those. Not thread-safe.
 */
final class MessageSearch {
    private final String id;
    private final @Nullable Shelf shelf;
    private final long retentionMillis;
    private final Map<Long, Stored> stored = new HashMap<>();
    private final List<Sighting> seen = new ArrayList<>();

    /** Reads what is stored. */
    MessageSearch(String id, @Nullable Shelf shelf, long retentionMillis) {
        this.id = id;
        this.shelf = shelf;
        this.retentionMillis = retentionMillis;
        if (shelf != null) {
            shelf.search(id).forEach(message -> stored.put(message.number(), message));
        }
    }

    /** Under the lock. */
    void look(Survey survey) {
        survey.each((copy, state, until) -> {
            if (shelf == null ? copy.message.id().equals(id) : stored.containsKey(copy.sequence)) {
                seen.add(Sighting.of(copy, state, until));
            }
        });
        if (shelf != null && !stored.isEmpty()) {
            survey.eachParked(this::see);
            stored.keySet().stream()
                    .filter(number -> number >= survey.cursor() && number < survey.end())
                    .filter(number -> !shelf.knows(number))
                    .forEach(this::see);
        }
    }

    private void see(long number) {
        if (stored.containsKey(number)) {
            seen.add(Sighting.stored(number));
        }
    }

    /** What was found, in the order in which it was accepted. */
    List<HeldMessage> found() {
        seen.sort(Comparator.comparingLong(Sighting::number));
        return seen.stream().map(this::shown).toList();
    }

    private HeldMessage shown(Sighting sighting) {
        Stored whole = stored.get(sighting.number());
        if (whole != null) {
            return sighting.with(whole, retentionMillis).shown(whole.message(), retentionMillis);
        }
        OutboundMessage message = java.util.Objects.requireNonNull(sighting.message(), "message");
        return sighting.shown(message, retentionMillis);
    }
}
