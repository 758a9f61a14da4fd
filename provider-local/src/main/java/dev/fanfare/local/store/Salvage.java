package dev.fanfare.local.store;

import dev.fanfare.local.store.Frame.Found;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rocksdb.RocksDBException;

/**
 * Recovers what is provably whole of damaged files into new ones, and moves the damaged ones aside. Killed at any moment it
 * begins again, or is finished, at the next start: the new files take the place of the others only when they are complete.
 */
record Salvage(Directory directory, Merge merge) {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");
    private static final String COMPLETE = "complete";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    /** Finishes or forgets what a killed process has begun. */
    void finishInterrupted() throws IOException {
        Path fresh = fresh();
        if (!Files.exists(data()) && Files.exists(fresh.resolve(COMPLETE))) {
            install();
        } else if (Files.exists(fresh)) {
            delete(fresh);
        }
    }

    /**
     * Links the files with records, before the engine opens them: it removes those that it does not know, and with damage
     * it may not know all. After a killed start some may be linked already, which stay.
     */
    void keep() throws IOException {
        Files.createDirectories(kept());
        for (Path file : recordFiles(data())) {
            Path link = kept().resolve(file.getFileName());
            if (!Files.exists(link)) {
                try {
                    Files.createLink(link, file);
                } catch (UnsupportedOperationException | FileSystemException without) {
                    LOG.log(Level.DEBUG, "Files cannot be linked here; copying {0}.", file);
                    Files.copy(file, link);
                }
            }
        }
    }

    /** The engine's files are whole: forgets the links. */
    void letGo() throws IOException {
        if (Files.exists(kept())) {
            delete(kept());
        }
    }

    /** Recovers; returns where the damaged files are now, with a report of it. */
    Damage run(String reason) throws IOException, RocksDBException {
        List<String> lines = new ArrayList<>();
        lines.add("What is wrong: " + reason);
        if (Files.exists(fresh())) {
            delete(fresh());
        }
        Files.createDirectories(fresh());
        try (Engine engine = new Engine(fresh(), true)) {
            for (Path file : recordFiles(kept())) {
                lines.add(recover(file, engine));
            }
            engine.sync();
            // So that of each record there is one version again, as removing it for good demands.
            engine.compact();
        }
        Files.createFile(fresh().resolve(COMPLETE));
        Path aside = aside();
        Files.createDirectories(aside);
        Files.move(data(), aside.resolve("data"), StandardCopyOption.ATOMIC_MOVE);
        install();
        Files.move(kept(), aside.resolve("records"), StandardCopyOption.ATOMIC_MOVE);
        directory.protect();
        return new Damage(aside, lines);
    }

    private void install() throws IOException {
        Files.move(fresh(), data(), StandardCopyOption.ATOMIC_MOVE);
        Files.delete(data().resolve(COMPLETE));
        directory.sync();
    }

    /** Tables first and logs after them, each from the oldest. */
    private static List<Path> recordFiles(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file ->
                            file.toString().endsWith(".sst") || file.toString().endsWith(".log"))
                    .sorted(Comparator.comparing((Path file) -> file.toString().endsWith(".log"))
                            .thenComparing(file -> file.getFileName().toString()))
                    .toList();
        }
    }

    private String recover(Path file, Engine engine) throws IOException {
        Filling filling = new Filling(engine, merge);
        long whole = new Carving(file).into(filling);
        filling.flush();
        return file.getFileName() + ": of " + Files.size(file) + " bytes, " + whole + " are " + filling.count
                + " whole records";
    }

    private Path aside() {
        String time = TIME.format(Instant.now());
        Path aside = directory.resolve("damaged-" + time);
        for (int next = 2; Files.exists(aside); next++) {
            aside = directory.resolve("damaged-" + time + "-" + next);
        }
        return aside;
    }

    private Path data() {
        return directory.resolve("data");
    }

    private Path kept() {
        return directory.resolve("data.kept");
    }

    private Path fresh() {
        return directory.resolve("data.new");
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Puts what was found into the new files; each key once. Not thread-safe. */
    private static final class Filling implements Carving.Sink {
        private final Engine engine;
        private final Merge merge;
        private long count;

        Filling(Engine engine, Merge merge) {
            this.engine = engine;
            this.merge = merge;
        }

        @Override
        public void found(Found record) throws IOException {
            count++;
            try {
                Optional<byte[]> known = engine.get(record.key());
                if (known.isEmpty()) {
                    put(record.key(), record.content());
                } else if (!java.util.Arrays.equals(known.get(), record.content())) {
                    put(record.key(), merge.of(record.key(), known.get(), record.content()));
                }
            } catch (RocksDBException failure) {
                throw new IOException("Recovered records cannot be written: " + failure.getMessage(), failure);
            }
        }

        private void put(byte[] key, byte[] content) throws RocksDBException {
            Batch batch = new Batch();
            batch.put(key, content);
            engine.write(batch);
        }

        void flush() throws IOException {
            try {
                engine.sync();
            } catch (RocksDBException failure) {
                throw new IOException("Recovered records cannot be written: " + failure.getMessage(), failure);
            }
        }
    }
}
