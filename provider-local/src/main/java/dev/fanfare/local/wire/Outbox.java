package dev.fanfare.local.wire;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.function.Consumer;

/**
 * Frames on their way to a socket, in order, written by a thread of its own: who adds one never waits for the network, and
 * what is added meanwhile goes with one write. Thread-safe.
 */
public final class Outbox {
    private static final int AT_ONCE = 64 * 1024;

    private final OutputStream out;
    private final Consumer<IOException> broken;
    private final int most;
    private final Thread thread;
    private ArrayDeque<Outgoing> queue = new ArrayDeque<>();
    private boolean ending;
    private volatile boolean dropping;
    private volatile long writingSince;

    /** What is to be sent: one frame, or several. */
    public interface Outgoing {
        /** Writes it; may write several frames. */
        void writeTo(FrameWriter frames);

        /** It will not be sent, nor was any of it. */
        default void dropped() {}
    }

    /**
     * An outbox that begins with {@link #start}.
     *
     * @param name of its thread
     * @param most so many may wait
     * @param broken told why nothing can be sent any more
     */
    public Outbox(OutputStream out, String name, int most, Consumer<IOException> broken) {
        this.out = out;
        this.most = most;
        this.broken = broken;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    /** Begins to write. */
    public void start() {
        thread.start();
    }

    /** Sends it behind all others; it is {@code dropped} if nothing is sent any more, or if too much waits: that ends all. */
    public void add(Outgoing outgoing) {
        boolean full = false;
        synchronized (this) {
            if (!ending && queue.size() < most) {
                queue.add(outgoing);
                if (queue.size() == 1) {
                    notifyAll();
                }
                return;
            }
            full = !ending;
            ending = true;
        }
        outgoing.dropped();
        if (full) {
            dropping = true;
            broken.accept(new WireException("it has not taken in " + most + " answers"));
        }
    }

    /** Sends what is there, and then ends. */
    public synchronized void end() {
        ending = true;
        notifyAll();
    }

    /** Ends at once: what was not sent is dropped. The socket has to be closed as well, for a write may wait. */
    public void drop() {
        dropping = true;
        end();
    }

    /** Waits until it has ended, at most so long. */
    public void join(long millis) throws InterruptedException {
        thread.join(millis);
    }

    /** When the write began that lasts still, as {@link System#nanoTime}; 0 if there is none. */
    public long writingSince() {
        return writingSince;
    }

    private void run() {
        FrameWriter frames = new FrameWriter();
        ArrayDeque<Outgoing> taken = new ArrayDeque<>();
        try {
            while (!dropping && take(taken)) {
                write(taken, frames);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (IOException failure) {
            broken.accept(failure);
        } finally {
            end();
            dropAll(taken);
        }
    }

    /** Swaps the empty deque for what is there, once something is; false at the end. */
    private synchronized boolean take(ArrayDeque<Outgoing> empty) throws InterruptedException {
        while (queue.isEmpty() && !ending) {
            wait();
        }
        empty.addAll(queue);
        queue.clear();
        return !empty.isEmpty();
    }

    private void write(ArrayDeque<Outgoing> taken, FrameWriter frames) throws IOException {
        while (!taken.isEmpty() && !dropping) {
            taken.remove().writeTo(frames);
            if (taken.isEmpty() || frames.size() >= AT_ONCE) {
                send(frames);
            }
        }
    }

    private void send(FrameWriter frames) throws IOException {
        writingSince = System.nanoTime() | 1;
        try {
            frames.sendTo(out);
        } finally {
            writingSince = 0;
        }
    }

    private void dropAll(ArrayDeque<Outgoing> taken) {
        taken.forEach(Outgoing::dropped);
        synchronized (this) {
            taken = queue;
            queue = new ArrayDeque<>();
        }
        taken.forEach(Outgoing::dropped);
    }
}
