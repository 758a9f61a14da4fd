package dev.fanfare.local.queue;

import java.util.ArrayDeque;
import java.util.function.LongConsumer;

/** A queue of numbers, eight bytes each, which grows by pieces. Not thread-safe. */
final class LongQueue {
    private static final int PIECE = 256;
    private static final int FIRST_PIECE = 8;

    private final ArrayDeque<long[]> pieces = new ArrayDeque<>(1);
    private int head;
    private int tail;

    boolean isEmpty() {
        return pieces.isEmpty();
    }

    void add(long number) {
        long[] last = pieces.peekLast();
        if (last == null || tail == last.length) {
            last = new long[last == null ? FIRST_PIECE : PIECE];
            pieces.add(last);
            tail = 0;
        }
        last[tail++] = number;
    }

    /** The first; there must be one. */
    long first() {
        return pieces.getFirst()[head];
    }

    /** Shows all, in order. */
    void each(LongConsumer viewer) {
        int left = pieces.size();
        int from = head;
        for (long[] piece : pieces) {
            int to = --left == 0 ? tail : piece.length;
            for (int i = from; i < to; i++) {
                viewer.accept(piece[i]);
            }
            from = 0;
        }
    }

    /** Takes out the first; there must be one. */
    long remove() {
        long[] first = pieces.getFirst();
        long number = first[head++];
        boolean last = pieces.size() == 1;
        if (head == (last ? tail : first.length)) {
            pieces.removeFirst();
            head = 0;
        }
        return number;
    }
}
