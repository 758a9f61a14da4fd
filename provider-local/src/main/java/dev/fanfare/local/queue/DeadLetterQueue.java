package dev.fanfare.local.queue;

import dev.fanfare.local.record.RecordReader;
import dev.fanfare.local.record.RecordWriter;
import dev.fanfare.local.record.Stored;
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
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of one subscription, oldest first, each kept for the retention. Not thread-safe: the subscription's lock
 * guards it. Two messages of one id are two dead letters.
 */
public final class DeadLetterQueue {
    private final long retentionMillis;
    private final Set<Letter> letters = new LinkedHashSet<>();
    private final Map<String, ArrayDeque<Letter>> byId = new HashMap<>();
    private long next;

    DeadLetterQueue(long retentionMillis) {
        this.retentionMillis = retentionMillis;
    }

    /** A message as it was published, and why it is here. */
    public record Content(OutboundMessage message, String diagnostics) {}

    /** A dead letter, and until when it is here. Compared by identity. A stored one need not be in memory. */
    public static final class Letter {
        private final long number;
        private final String id;
        private final long expiresAt;
        private @Nullable Content content;

        private Letter(long number, String id, long expiresAt, @Nullable Content content) {
            this.number = number;
            this.id = id;
            this.expiresAt = expiresAt;
            this.content = content;
        }

        /** Its place in the queue. */
        public long number() {
            return number;
        }

        public String id() {
            return id;
        }

        /** The content; null if it is only stored. */
        @Nullable
        Content content() {
            return content;
        }

        /** It is stored: memory need not hold it. */
        void letGo() {
            content = null;
        }

        public byte[] record(Content letter) {
            RecordWriter record = new RecordWriter(letter.message().body().length + 1_000)
                    .number(expiresAt)
                    .text(id);
            Stored.write(letter.message(), record);
            return record.text(letter.diagnostics()).content();
        }

        /** As it was stored, without the content. */
        public static Letter read(long number, byte[] record) {
            RecordReader reader = new RecordReader(record);
            long expiresAt = reader.number();
            return new Letter(number, reader.text(), expiresAt, null);
        }

        public static Content readContent(byte[] record) {
            RecordReader reader = new RecordReader(record);
            var unusedExpiry = reader.number();
            var unusedId = reader.text();
            return new Content(Stored.read(reader), reader.text());
        }
    }

    Letter add(OutboundMessage message, String diagnostics, long now) {
        Letter letter = new Letter(next, message.id(), now + retentionMillis, new Content(message, diagnostics));
        add(letter);
        return letter;
    }

    /** Adds one that was stored, behind the others. */
    void add(Letter letter) {
        next = Math.max(next, letter.number + 1);
        letters.add(letter);
        byId.computeIfAbsent(letter.id, id -> new ArrayDeque<>(1)).add(letter);
    }

    /** Puts back what was taken out, in its place before the others. */
    void putBack(List<Letter> taken) {
        List<Letter> others = removeAll();
        taken.forEach(this::add);
        others.forEach(this::add);
    }

    public List<Letter> list(int max) {
        return letters.stream().limit(max).toList();
    }

    public Optional<Letter> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(ArrayDeque::peek);
    }

    public int size() {
        return letters.size();
    }

    /** Takes out the oldest of this id; empty if there is none. */
    public List<Letter> remove(String id) {
        Optional<Letter> found = find(id);
        found.ifPresent(letter -> {
            letters.remove(letter);
            unindex(letter);
        });
        return found.map(List::of).orElse(List.of());
    }

    /** Takes out the oldest, so many at most. */
    public List<Letter> removeFirst(int max) {
        List<Letter> first = list(max);
        first.forEach(letter -> {
            letters.remove(letter);
            unindex(letter);
        });
        return first;
    }

    /** Takes out all, oldest first. */
    List<Letter> removeAll() {
        List<Letter> all = new ArrayList<>(letters);
        letters.clear();
        byId.clear();
        return all;
    }

    /** Forgets what was kept for the whole retention, and returns it. */
    List<Letter> expire(long now) {
        List<Letter> expired = List.of();
        Iterator<Letter> oldest = letters.iterator();
        while (oldest.hasNext()) {
            Letter letter = oldest.next();
            if (letter.expiresAt > now) {
                break;
            }
            oldest.remove();
            unindex(letter);
            expired = expired.isEmpty() ? new ArrayList<>() : expired;
            expired.add(letter);
        }
        return expired;
    }

    /** Of one id, the oldest goes first as well. */
    private void unindex(Letter letter) {
        ArrayDeque<Letter> same = byId.get(letter.id);
        if (same != null) {
            same.remove(letter);
            if (same.isEmpty()) {
                byId.remove(letter.id);
            }
        }
    }
}
