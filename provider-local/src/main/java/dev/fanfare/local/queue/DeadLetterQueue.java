package dev.fanfare.local.queue;

import dev.fanfare.local.inspect.DeadLetterFilter;
import dev.fanfare.local.record.RecordReader;
import dev.fanfare.local.record.RecordWriter;
import dev.fanfare.local.record.Stored;
import dev.fanfare.runtime.DeadLetter.Diagnostics;
import dev.fanfare.runtime.spi.OutboundMessage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of one subscription, oldest first, each kept for the retention. Not thread-safe: the subscription's lock
 * guards it. Two messages of one id are two dead letters.
 */
public final class DeadLetterQueue {
    private static final int MOST_EXCEPTIONS = 1_000;

    private final long retentionMillis;
    private final NavigableSet<Letter> letters = new TreeSet<>(Comparator.comparingLong(Letter::number));

    /** Names of exceptions, each once: many die of the same. */
    private final Map<String, String> exceptions = new HashMap<>();

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
        private volatile @Nullable String exception;

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

        /** Until when it is here. */
        long expiresAt() {
            return expiresAt;
        }

        /** The class of its exception, or {@link DeadLetterFilter#NO_EXCEPTION}; null if nobody has read that yet. */
        @Nullable
        String exception() {
            return exception;
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

    /** Adds one that was stored, in its place: behind all others, or before all others of its id. */
    void add(Letter letter) {
        next = Math.max(next, letter.number + 1);
        letters.add(letter);
        ArrayDeque<Letter> same = byId.computeIfAbsent(letter.id, id -> new ArrayDeque<>(1));
        if (!same.isEmpty() && same.getFirst().number > letter.number) {
            same.addFirst(letter);
        } else {
            same.add(letter);
        }
    }

    /** Puts back what was taken out, in its place. */
    void putBack(List<Letter> taken) {
        for (int i = taken.size() - 1; i >= 0; i--) {
            add(taken.get(i));
        }
    }

    /** Somebody has read what it died of. */
    void diedOf(Letter letter, Diagnostics diagnostics) {
        String exception = diagnostics.exception().orElse(DeadLetterFilter.NO_EXCEPTION);
        if (exceptions.size() < MOST_EXCEPTIONS) {
            exceptions.putIfAbsent(exception, exception);
        }
        letter.exception = exceptions.getOrDefault(exception, exception);
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

    /** Those of this id, oldest first. */
    List<Letter> all(String id) {
        return byId.containsKey(id) ? List.copyOf(byId.get(id)) : List.of();
    }

    /** Those from this number on, oldest first, or up to it, newest first; so many at most. */
    List<Letter> list(long from, boolean newestFirst, int max) {
        Letter here = new Letter(from, "", 0, null);
        NavigableSet<Letter> wanted =
                newestFirst ? letters.headSet(here, true).descendingSet() : letters.tailSet(here, true);
        return wanted.stream().limit(max).toList();
    }

    /** The number of the newest; -1 if there is none. */
    long last() {
        return letters.isEmpty() ? -1 : letters.last().number;
    }

    /** Takes out those of these that are still there. */
    List<Letter> take(List<Letter> wanted) {
        return wanted.stream()
                .filter(letter -> {
                    boolean there = letters.remove(letter);
                    if (there) {
                        unindex(letter);
                    }
                    return there;
                })
                .toList();
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
    public List<Letter> removeAll() {
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
