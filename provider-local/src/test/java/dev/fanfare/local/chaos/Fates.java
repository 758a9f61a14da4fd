package dev.fanfare.local.chaos;

import dev.fanfare.runtime.Message;
import dev.fanfare.runtime.RejectedException;
import dev.fanfare.testkit.app.Desk;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** What handlers do with a message: as seed, event and attempt say, in whichever process it is. Thread-safe. */
final class Fates implements Desk {
    private static final CountDownLatch NEVER = new CountDownLatch(1);

    private final long seed;
    private final Duration lease;
    private final boolean slow;

    /** @param slow whether some handlers take longer than a lease lasts, and others a while */
    Fates(long seed, Duration lease, boolean slow) {
        this.seed = seed;
        this.lease = lease;
        this.slow = slow;
    }

    @Override
    public void one(Message<?> message) throws Exception {
        String what = message.subscription() + " " + message.event();
        int fate = new Random(seed ^ ((long) what.hashCode() << 16)).nextInt(100);
        if (slow) {
            linger(fate, message.attempt());
        }
        if (fate < 3) {
            throw new IllegalStateException("This message fails always.");
        }
        if (fate < 5) {
            throw new RejectedException("This message is rejected.");
        }
        if (fate < 15 && message.attempt() < 3) {
            throw new IllegalStateException("This message fails at first.");
        }
    }

    private void linger(int fate, int attempt) throws InterruptedException {
        if (fate == 20 && attempt == 1) {
            pass(lease.toMillis() * 3 / 2);
        } else if (fate > 90) {
            pass(30L * (fate - 90));
        }
    }

    private static void pass(long millis) throws InterruptedException {
        boolean unused = NEVER.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void many(List<? extends Message<?>> batch) throws Exception {
        for (Message<?> message : batch) {
            one(message);
        }
    }
}
