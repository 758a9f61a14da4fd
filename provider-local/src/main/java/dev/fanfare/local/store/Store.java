package dev.fanfare.local.store;

import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksDBException;

/**
 * Records by key, durable, in a directory that this process has to itself. Reading is thread-safe; writing, syncing and
 * reopening are each for one thread at a time. Keys begin with a lower or upper case letter other than {@code b}, {@code f}.
 */
public final class Store implements AutoCloseable {
    private static final byte[] NUMBER = {'b'};

    private final Directory directory;
    private final Mark mark;
    private final ReentrantReadWriteLock opening = new ReentrantReadWriteLock();
    private @Nullable Engine engine;
    private volatile long written;

    private Store(Directory directory, Mark mark) {
        this.directory = directory;
        this.mark = mark;
    }

    /** Takes in every record once, at the start, in order of keys. */
    public interface Contents {
        /** What is wrong with the records altogether, once all were taken in; empty if nothing is. */
        String wrong();

        /** A record; the content is read only when asked for, and then proven whole. */
        void record(byte[] key, Content content);
    }

    /** The content of a record. */
    public interface Content {
        /** Reads it. */
        byte[] bytes();
    }

    /**
     * An open store.
     *
     * @param contents what was found
     * @param damage what was wrong, if anything was
     */
    public record Opened<C extends Contents>(Store store, C contents, Optional<Damage> damage) {}

    /**
     * Opens the directory, or creates it. Damaged files are moved aside, and what is whole of them is recovered.
     *
     * @param contents makes one that has seen nothing yet
     * @throws InUseException if another process, or another broker of this one, has it
     * @throws ConfigurationException if the directory cannot be used, for a reason that is none of the files' being damaged
     */
    public static <C extends Contents> Opened<C> open(Path path, Supplier<C> contents, Merge merge) {
        Directory directory = Directory.claim(path);
        Store store = null;
        try {
            Engine.load(directory.resolve("native"));
            store = new Store(directory, new Mark(directory.resolve("mark")));
            return new Opening<>(directory, store, contents, new Salvage(directory, merge)).run();
        } catch (IOException | RocksDBException failure) {
            throw closed(directory, store, refusal(directory, failure));
        } catch (RuntimeException | Error failure) {
            throw closed(directory, store, failure);
        }
    }

    private static RuntimeException refusal(Directory directory, Exception failure) {
        return Directory.refused(
                directory.path(),
                EngineFailure.isFull(failure)
                        ? "is on a full disk: " + failure.getMessage() + ". Make room and start again"
                        : "cannot be used: " + failure.getMessage());
    }

    /** Throws or returns the failure, after everything is closed. */
    private static RuntimeException closed(Directory directory, @Nullable Store store, Throwable failure) {
        try {
            if (store == null) {
                directory.close();
            } else {
                store.close();
            }
        } catch (IOException | RuntimeException further) {
            failure.addSuppressed(further);
        }
        if (failure instanceof RuntimeException unchecked) {
            return unchecked;
        }
        throw (Error) failure;
    }

    /** The number of the last synced batch as its file says; empty if there is none, or not a whole one. */
    OptionalLong marked() throws IOException {
        return mark.read();
    }

    /** The number of the last batch that is there. */
    long written() {
        return written;
    }

    /** Opens the engine's files, or creates them, and has all records taken in. */
    void start(boolean fresh, Contents found) throws RocksDBException {
        Engine opened = new Engine(directory.resolve("data"), fresh);
        engine = opened;
        Scan.of(opened, new byte[0], new byte[0], (key, content) -> {
            found.record(key, content);
            return true;
        });
        written = number(opened);
    }

    private static long number(Engine engine) throws RocksDBException {
        return engine.get(NUMBER).map(bytes -> ByteBuffer.wrap(bytes).getLong()).orElse(0L);
    }

    /** From here on the mark holds for these files. */
    void sign() throws IOException {
        sync();
        directory.protect();
    }

    /** The directory. */
    public Path path() {
        return directory.path();
    }

    /**
     * Makes the changes, in the order of the calls. They survive this process; after {@link #sync}, the machine.
     *
     * @throws StoreException if that failed; then nothing can be written before {@link #reopen}
     */
    public void write(Batch batch) {
        long number = written + 1;
        batch.put(NUMBER, ByteBuffer.allocate(8).putLong(number).array());
        opening.readLock().lock();
        try {
            engine().write(batch);
            written = number;
        } catch (RocksDBException failure) {
            throw failed("write", failure);
        } finally {
            opening.readLock().unlock();
        }
    }

    /**
     * Returns when everything written before is on disk.
     *
     * @throws StoreException if that failed; then nothing can be written before {@link #reopen}
     */
    public void sync() {
        long number = written;
        opening.readLock().lock();
        try {
            engine().sync();
            mark.write(number);
        } catch (RocksDBException | IOException failure) {
            throw failed("sync", failure);
        } finally {
            opening.readLock().unlock();
        }
    }

    /** Opens the files anew after a failure to write; throws if they still cannot be written. */
    public void reopen() {
        opening.writeLock().lock();
        try {
            closeEngine();
            Engine opened = new Engine(directory.resolve("data"), false);
            engine = opened;
            written = number(opened);
            opened.sync();
        } catch (RocksDBException failure) {
            throw failed("open", failure);
        } finally {
            opening.writeLock().unlock();
        }
    }

    /** The content of a record. */
    public Optional<byte[]> get(byte[] key) {
        opening.readLock().lock();
        try {
            return engine().get(key);
        } catch (RocksDBException failure) {
            throw failed("read", failure);
        } finally {
            opening.readLock().unlock();
        }
    }

    /** Looks at each record of a range. */
    public interface Visitor {
        /** Looks at one; returns whether to go on. */
        boolean visit(byte[] key, Content content);
    }

    /** Visits the records from the first key until before the other, in order of keys. */
    public void scan(byte[] from, byte[] to, Visitor visitor) {
        opening.readLock().lock();
        try {
            Scan.of(engine(), from, to, visitor);
        } catch (RocksDBException failure) {
            throw failed("read", failure);
        } finally {
            opening.readLock().unlock();
        }
    }

    /** Gives back the room of what was removed; takes long, and other threads go on. */
    public void compact() {
        opening.readLock().lock();
        try {
            engine().compact();
        } catch (RocksDBException failure) {
            throw failed("compact", failure);
        } finally {
            opening.readLock().unlock();
        }
    }

    /** Takes the permissions of others away from files that the engine has made since. */
    public void protect() throws IOException {
        directory.protect();
    }

    @Override
    public void close() {
        opening.writeLock().lock();
        try (directory;
                mark) {
            closeEngine();
        } catch (IOException failure) {
            throw failed("close", failure);
        } finally {
            opening.writeLock().unlock();
        }
    }

    /** Lets go of the engine's files; no effect if they are not open. */
    void closeEngine() {
        Engine open = engine;
        engine = null;
        if (open != null) {
            open.close();
        }
    }

    private Engine engine() {
        Engine open = engine;
        if (open == null) {
            throw new StoreException("The storage in " + directory.path() + " is closed.", null);
        }
        return open;
    }

    private StoreException failed(String doing, Exception failure) {
        return new StoreException(
                "The storage in " + directory.path() + " cannot " + doing + ": " + failure.getMessage()
                        + (EngineFailure.isFull(failure)
                                ? ". The disk is full; make room, and it goes on by itself."
                                : "."),
                failure);
    }
}
