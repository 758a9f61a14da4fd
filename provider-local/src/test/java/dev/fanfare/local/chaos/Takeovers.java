package dev.fanfare.local.chaos;

import dev.fanfare.local.remote.Link;
import dev.fanfare.local.remote.Patience;
import dev.fanfare.local.share.PortFile;
import dev.fanfare.local.wire.Token;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * How long nobody serves a directory that several processes share: from the moment in which its owner was dead, or served it
 * no more, until another process has answered a client. Thread-safe.
 */
final class Takeovers implements AutoCloseable {
    private static final long LOOK_NANOS = 2_000_000;

    private final Path directory;
    private final Map<Harm, List<Long>> millis = new EnumMap<>(Harm.class);
    private volatile boolean closed;

    Takeovers(Path directory) {
        this.directory = directory;
    }

    /** Its owner is about to be killed or stopped. */
    void watch(Harm harm, Child owner) {
        Thread thread = new Thread(() -> look(harm, owner), "takeover");
        thread.setDaemon(true);
        thread.start();
    }

    private void look(Harm harm, Child owner) {
        while (owner.isAlive() && pidOf(serving()) == owner.pid()) {
            pause();
        }
        long gone = System.nanoTime();
        while (!closed) {
            Optional<PortFile> next = serving();
            if (pidOf(next) != owner.pid() && next.isPresent() && answers(next.get())) {
                add(harm, (System.nanoTime() - gone) / 1_000_000);
                return;
            }
            pause();
        }
    }

    private Optional<PortFile> serving() {
        try {
            return PortFile.read(directory);
        } catch (IOException beingReplaced) {
            return Optional.empty();
        }
    }

    private static long pidOf(Optional<PortFile> file) {
        return file.map(PortFile::pid).orElse(0);
    }

    private static boolean answers(PortFile file) {
        try {
            Link.connect(file.address(), Token.of(file.token()), Patience.USUAL).close();
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void pause() {
        LockSupport.parkNanos(LOOK_NANOS);
    }

    private synchronized void add(Harm harm, long took) {
        millis.computeIfAbsent(harm, any -> new ArrayList<>()).add(took);
    }

    /** What was seen so far, in milliseconds. */
    synchronized Map<Harm, List<Long>> millis() {
        return new EnumMap<>(millis);
    }

    /** The round ends, and then nobody takes over any more. */
    @Override
    public void close() {
        closed = true;
    }
}
