package dev.fanfare.benchmarks.durable;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.rocksdb.CompressionType;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/** The engine alone, with the same group commit: of the threads that wait, one writes and syncs for all. */
final class EngineSink implements Sink {
    private final Options options;
    private final WriteOptions writing;
    private final RocksDB database;
    private final ReentrantLock leading = new ReentrantLock();
    private final Object lock = new Object();
    private List<Waiting> queue = new ArrayList<>();
    private long number;

    EngineSink(Path folder) throws Exception {
        Files.createDirectories(folder);
        RocksDB.loadLibrary();
        options = new Options()
                .setCreateIfMissing(true)
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setWriteBufferSize(16L << 20)
                .setMaxWriteBufferNumber(4);
        writing = new WriteOptions();
        database = RocksDB.open(options, folder.toString());
    }

    private static final class Waiting {
        private final byte[] body;
        private final Thread thread = Thread.currentThread();
        private volatile boolean done;

        private Waiting(byte[] body) {
            this.body = body;
        }
    }

    @Override
    public void publish(byte[] body) throws RocksDBException {
        Waiting mine = new Waiting(body);
        synchronized (lock) {
            queue.add(mine);
        }
        while (!mine.done) {
            if (leading.tryLock()) {
                List<Waiting> group = List.of();
                try {
                    if (!mine.done) {
                        group = commit();
                    }
                } finally {
                    leading.unlock();
                }
                wakeNext();
                for (Waiting each : group) {
                    each.done = true;
                    LockSupport.unpark(each.thread);
                }
            } else {
                LockSupport.parkNanos(mine, 10_000_000);
            }
        }
    }

    private List<Waiting> commit() throws RocksDBException {
        List<Waiting> group;
        synchronized (lock) {
            group = queue;
            queue = new ArrayList<>();
        }
        try (WriteBatch batch = new WriteBatch()) {
            for (Waiting each : group) {
                batch.put(ByteBuffer.allocate(8).putLong(number++).array(), each.body);
            }
            database.write(writing, batch);
        }
        database.syncWal();
        return group;
    }

    private void wakeNext() {
        Thread next = null;
        synchronized (lock) {
            if (!queue.isEmpty()) {
                next = queue.get(0).thread;
            }
        }
        if (next != null) {
            LockSupport.unpark(next);
        }
    }

    @Override
    public void close() {
        database.close();
        writing.close();
        options.close();
    }
}
