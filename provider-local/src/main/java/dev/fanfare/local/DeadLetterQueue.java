package dev.fanfare.local;

import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The dead letters of one subscription, oldest first, each kept for the retention. Not thread-safe: the subscription's lock
 * guards it. Two messages of one id are two dead letters.
 */
final class DeadLetterQueue {
    private final long retentionMillis;
    private final Set<Letter> letters = new LinkedHashSet<>();
    private final Map<String, ArrayDeque<Letter>> byId = new HashMap<>();

    DeadLetterQueue(long retentionMillis) {
        this.retentionMillis = retentionMillis;
    }

    /** A message as it was published, why it is here, and until when. Compared by identity. */
    static final class Letter {
        final OutboundMessage message;
        final String diagnostics;
        private final long expiresAt;

        private Letter(OutboundMessage message, String diagnostics, long expiresAt) {
            this.message = message;
            this.diagnostics = diagnostics;
            this.expiresAt = expiresAt;
        }
    }

    void add(OutboundMessage message, String diagnostics, long now) {
        Letter letter = new Letter(message, diagnostics, now + retentionMillis);
        letters.add(letter);
        byId.computeIfAbsent(message.id(), id -> new ArrayDeque<>(1)).add(letter);
    }

    List<Letter> list(int max) {
        return letters.stream().limit(max).toList();
    }

    Optional<Letter> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(ArrayDeque::peek);
    }

    int size() {
        return letters.size();
    }

    /** Takes out the oldest of this id; empty if there is none. */
    List<OutboundMessage> remove(String id) {
        Optional<Letter> found = find(id);
        found.ifPresent(letter -> {
            letters.remove(letter);
            unindex(letter);
        });
        return found.map(letter -> List.of(letter.message)).orElse(List.of());
    }

    /** Takes out all, oldest first. */
    List<OutboundMessage> removeAll() {
        List<OutboundMessage> all = new ArrayList<>(letters.size());
        letters.forEach(letter -> all.add(letter.message));
        letters.clear();
        byId.clear();
        return all;
    }

    /** Forgets what was kept for the whole retention. */
    void expire(long now) {
        Iterator<Letter> oldest = letters.iterator();
        while (oldest.hasNext()) {
            Letter letter = oldest.next();
            if (letter.expiresAt > now) {
                return;
            }
            oldest.remove();
            unindex(letter);
        }
    }

    /** Of one id, the oldest goes first as well. */
    private void unindex(Letter letter) {
        ArrayDeque<Letter> same = byId.get(letter.message.id());
        if (same != null) {
            same.remove();
            if (same.isEmpty()) {
                byId.remove(letter.message.id());
            }
        }
    }
}
