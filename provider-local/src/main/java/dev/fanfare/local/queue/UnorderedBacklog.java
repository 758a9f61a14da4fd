package dev.fanfare.local.queue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * The backlog of a queue without order: each fetch takes its messages at random from the foremost, whether they were
 * delivered before or not, and keys mean nothing. Now and then a message that was acknowledged comes again, if so
 * configured. A seed makes it all the same again, as far as its callers come in the same order.
 */
final class UnorderedBacklog extends CountedBacklog {
    /** Among so many messages each fetch chooses. */
    static final int MIXED = 64;

    private final Random random;
    private final int duplicates;

    UnorderedBacklog(Owner owner, Conduct conduct) {
        super(owner, conduct);
        this.random = new Random(conduct.seed());
        this.duplicates = conduct.duplicates();
    }

    @Override
    int begin(int max) {
        List<Copy> foremost = new ArrayList<>(MIXED);
        for (Copy copy = poll(); copy != null; copy = foremost.size() < MIXED ? poll() : null) {
            foremost.add(copy);
        }
        Collections.shuffle(foremost, random);
        foremost.forEach(this::putFirst);
        return super.begin(max);
    }

    @Override
    boolean keeps(Copy acknowledged, long now) {
        if (duplicates == 0 || random.nextInt(duplicates) > 0) {
            return false;
        }
        comeBack(acknowledged, now);
        return true;
    }

    @Override
    boolean countsRelease(Copy released) {
        return true;
    }

    @Override
    boolean isForemost(Copy copy) {
        return true;
    }

    @Override
    void leave(Copy copy) {
        // Nothing waits for it.
    }

    @Override
    boolean has(String key) {
        return false;
    }
}
