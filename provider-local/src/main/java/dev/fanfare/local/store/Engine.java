package dev.fanfare.local.store;

import dev.fanfare.local.store.Frame.Found;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.CompactRangeOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.NativeLibraryLoader;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Slice;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * RocksDB, as this storage uses it. Thread-safe until it is closed. What is written is in the system's hands, so that it
 * survives this process; what is synced survives the machine.
 */
final class Engine implements AutoCloseable {
    private static final long CACHE_BYTES = 8L << 20;
    private static final long WRITE_BUFFER_BYTES = 16L << 20;

    private final LRUCache cache = new LRUCache(CACHE_BYTES);
    private final Options options = options(cache);
    private final WriteOptions writing = new WriteOptions();
    private final RocksDB database;

    /** Opens the files in this folder, or creates them. */
    Engine(Path folder, boolean create) throws RocksDBException {
        options.setCreateIfMissing(create);
        try {
            database = RocksDB.open(options, folder.toString());
        } catch (RocksDBException | RuntimeException failure) {
            closeOptions();
            throw failure;
        }
    }

    /** Looks at each record of a range. */
    interface Visitor {
        /** Looks at one; returns whether to go on. */
        boolean visit(byte[] key, RecordContent content) throws RocksDBException;
    }

    /** Reads the content only when asked. */
    interface RecordContent {
        byte[] read() throws RocksDBException;
    }

    /**
     * Loads the native library from its jar, by a copy in a folder of its own: the process that had the directory before
     * removes its copy when it ends, by name, and that may be just now.
     */
    static void load(Path folder) throws IOException {
        Files.createDirectories(folder);
        removeCopies(folder);
        Path own = Files.createTempDirectory(folder, "copy");
        NativeLibraryLoader.getInstance().loadLibrary(own.toString());
        RocksDB.loadLibrary();
        removeCopies(folder);
    }

    /** Those that can be: on Windows not the one that is loaded, which the next start removes. */
    private static void removeCopies(Path folder) throws IOException {
        try (var copies = Files.walk(folder)) {
            for (Path copy : copies.sorted(Comparator.reverseOrder()).toList()) {
                boolean unused = !copy.equals(folder) && copy.toFile().delete();
            }
        }
    }

    private static Options options(LRUCache cache) {
        return new Options()
                // An incomplete last record is half a write; anything else that is not right is damage, and told.
                .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                // Records are found whole in the files, also without the engine.
                .setCompressionType(CompressionType.NO_COMPRESSION)
                .setTableFormatConfig(
                        new BlockBasedTableConfig().setBlockCache(cache).setBlockSize(16 << 10))
                .setWriteBufferSize(WRITE_BUFFER_BYTES)
                .setMaxWriteBufferNumber(4)
                .setTargetFileSizeBase(16L << 20)
                .setMaxBackgroundJobs(2)
                .setKeepLogFileNum(2)
                .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
                .setStatsDumpPeriodSec(0)
                .setSkipStatsUpdateOnDbOpen(true);
    }

    void write(Batch batch) throws RocksDBException {
        try (WriteBatch changes = new WriteBatch()) {
            for (Batch.Change change : batch.changes()) {
                byte[] value = change.value();
                if (value != null) {
                    changes.put(change.key(), value);
                } else if (change.kind() == Batch.Kind.DELETE) {
                    changes.delete(change.key());
                } else {
                    changes.singleDelete(change.key());
                }
            }
            database.write(writing, changes);
        }
    }

    void sync() throws RocksDBException {
        database.syncWal();
    }

    Optional<byte[]> get(byte[] key) throws RocksDBException {
        byte[] frame = database.get(key);
        return frame == null ? Optional.empty() : Optional.of(content(key, frame));
    }

    /** Visits the records from the first key until before the other, or to the end if that is empty, in order of keys. */
    void scan(byte[] from, byte[] to, Visitor visitor) throws RocksDBException {
        try (Slice end = to.length == 0 ? null : new Slice(to);
                ReadOptions reading = new ReadOptions().setFillCache(false).setReadaheadSize(256 << 10)) {
            if (end != null) {
                reading.setIterateUpperBound(end);
            }
            try (RocksIterator records = database.newIterator(reading)) {
                boolean more = true;
                for (records.seek(from); more && records.isValid(); records.next()) {
                    byte[] key = records.key();
                    more = visitor.visit(key, () -> content(key, records.value()));
                }
                records.status();
            }
        }
    }

    /** Gives back the room of what was removed; takes long. */
    void compact() throws RocksDBException {
        try (CompactRangeOptions gently = new CompactRangeOptions().setExclusiveManualCompaction(false)) {
            database.compactRange(database.getDefaultColumnFamily(), null, null, gently);
        }
    }

    @Override
    public void close() {
        database.close();
        closeOptions();
    }

    private void closeOptions() {
        writing.close();
        options.close();
        cache.close();
    }

    private static byte[] content(byte[] key, byte[] frame) throws RocksDBException {
        Optional<Found> found = Frame.at(frame, 0);
        if (found.isEmpty() || !Arrays.equals(found.get().key(), key)) {
            throw new RocksDBException("Corruption: a record is not whole, its key is "
                    + java.util.HexFormat.of().formatHex(key));
        }
        return found.get().content();
    }
}
