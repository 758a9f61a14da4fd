package dev.fanfare.local.record;

import dev.fanfare.local.store.Batch;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which messages of its topic a subscription is done with, or never wanted: everything below a mark, and above it a bit for
 * each. Not thread-safe. It is stored in pages of 1,024 bits, of which a batch writes those that changed.
 */
public final class Progress {
    static final int PAGE = 1_024;

    private static final int WORDS = PAGE / Long.SIZE;

    private final long subscription;
    private final Map<Long, long[]> pages = new HashMap<>();
    private final Set<Long> changed = new HashSet<>();
    private long lowPage;
    private boolean lowChanged;

    /** Of the subscription of this number, done with nothing. */
    public Progress(long subscription) {
        this.subscription = subscription;
    }

    /** The same, by itself. */
    public Progress copy() {
        Progress copy = new Progress(subscription);
        copy.lowPage = lowPage;
        pages.forEach((index, page) -> copy.pages.put(index, page.clone()));
        return copy;
    }

    public long subscription() {
        return subscription;
    }

    /** Everything before this is done. */
    public long low() {
        return lowPage * PAGE;
    }

    /** One after the last that is done. */
    public long high() {
        long high = low();
        for (Map.Entry<Long, long[]> page : pages.entrySet()) {
            for (int word = WORDS - 1; word >= 0; word--) {
                long bits = page.getValue()[word];
                if (bits != 0) {
                    long last = page.getKey() * PAGE + (word + 1L) * Long.SIZE - Long.numberOfLeadingZeros(bits);
                    high = Math.max(high, last);
                    break;
                }
            }
        }
        return high;
    }

    /** How many of the numbers before this one are not done. */
    public long left(long end) {
        long left = Math.max(0, end - low());
        for (Map.Entry<Long, long[]> page : pages.entrySet()) {
            long first = page.getKey() * PAGE;
            for (int word = 0; word < WORDS; word++) {
                long inside = end - first - (long) word * Long.SIZE;
                long mask = inside >= Long.SIZE ? -1L : inside <= 0 ? 0 : (1L << inside) - 1;
                left -= Long.bitCount(page.getValue()[word] & mask);
            }
        }
        return left;
    }

    public boolean isDone(long number) {
        long index = number / PAGE;
        if (index < lowPage) {
            return true;
        }
        long[] page = pages.get(index);
        return page != null && (page[word(number)] & bit(number)) != 0;
    }

    /** Done with this one; false if it was before. */
    public boolean finish(long number) {
        if (isDone(number)) {
            return false;
        }
        long index = number / PAGE;
        pages.computeIfAbsent(index, any -> new long[WORDS])[word(number)] |= bit(number);
        changed.add(index);
        return true;
    }

    /** Begins here: everything before is none of this subscription's. */
    public void begin(long number) {
        lowPage = number / PAGE;
        lowChanged = true;
        for (long before = low(); before < number; before++) {
            finish(before);
        }
    }

    /** Adds what has changed since the last time. */
    public void store(Batch batch) {
        if (changed.isEmpty() && !lowChanged) {
            return;
        }
        raiseLow(batch);
        for (long index : changed) {
            long[] page = pages.get(index);
            if (page != null) {
                batch.put(RecordKeys.of(RecordKeys.PAGE, subscription, index), bytes(page));
            }
        }
        changed.clear();
        if (lowChanged) {
            batch.put(
                    RecordKeys.of(RecordKeys.LOW, subscription),
                    new RecordWriter(8).number(lowPage).content());
            lowChanged = false;
        }
    }

    /** As it was stored. */
    public void readPage(long index, byte[] content) {
        if (index >= lowPage) {
            long[] page = new long[WORDS];
            ByteBuffer.wrap(content).asLongBuffer().get(page);
            pages.put(index, page);
        }
    }

    /** As it was stored. */
    public void readLow(byte[] content) {
        lowPage = new RecordReader(content).number();
        pages.keySet().removeIf(index -> index < lowPage);
    }

    /** Two pages of which nobody knows the later: what either knows to be done is done. */
    public static byte[] union(byte[] one, byte[] other) {
        byte[] union = one.clone();
        for (int i = 0; i < union.length; i++) {
            union[i] |= other[i];
        }
        return union;
    }

    private void raiseLow(Batch batch) {
        for (long[] page = pages.get(lowPage); page != null && isFull(page); page = pages.get(lowPage)) {
            pages.remove(lowPage);
            batch.delete(RecordKeys.of(RecordKeys.PAGE, subscription, lowPage));
            lowPage++;
            lowChanged = true;
        }
    }

    private static boolean isFull(long[] page) {
        return Arrays.stream(page).allMatch(word -> word == -1L);
    }

    private static byte[] bytes(long[] page) {
        ByteBuffer bytes = ByteBuffer.allocate(PAGE / Byte.SIZE);
        bytes.asLongBuffer().put(page);
        return bytes.array();
    }

    private static int word(long number) {
        return (int) (number % PAGE) / Long.SIZE;
    }

    private static long bit(long number) {
        return 1L << number % Long.SIZE;
    }
}
