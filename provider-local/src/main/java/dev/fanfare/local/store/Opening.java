package dev.fanfare.local.store;

import dev.fanfare.local.store.Store.Contents;
import dev.fanfare.local.store.Store.Opened;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.rocksdb.RocksDBException;

/**
 * How a store is opened: checks its format, finishes what a killed start had begun, looks at every record, recovers if
 * anything is wrong, and signs what is there.
 *
 * @param contents makes one that has seen nothing yet
 */
record Opening<C extends Contents>(Directory directory, Store store, Supplier<C> contents, Salvage salvage) {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");
    private static final byte[] FORMAT = {'f'};

    /** Opens, recovers if that is necessary, and says what was found. */
    Opened<C> run() throws IOException, RocksDBException {
        Format format = new Format(directory);
        Format.Finding finding = format.check();
        salvage.finishInterrupted();
        boolean fresh = isMissingOrEmpty(directory.resolve("data"));
        salvage.keep();
        OptionalLong marked = fresh ? OptionalLong.empty() : store.marked();
        C found = contents.get();
        Optional<Damage> damage = Optional.empty();
        String wrong = fresh ? "" : "the file data/CURRENT is missing";
        if (fresh || Files.exists(directory.resolve("data").resolve("CURRENT"))) {
            wrong = tryOpen(fresh, found, marked);
        }
        if (!wrong.isEmpty()) {
            store.closeEngine();
            LOG.log(
                    Level.ERROR,
                    "The storage in {0} is damaged: {1}. What is whole is recovered now; the damaged files are kept.",
                    directory.path(),
                    wrong);
            damage = Optional.of(salvage.run(wrong));
            found = contents.get();
            store.start(false, found);
        }
        settleFormat(format, finding, fresh);
        store.sign();
        salvage.letGo();
        return new Opened<>(store, found, damage);
    }

    /** What is wrong with the files; empty if nothing is. */
    private String tryOpen(boolean fresh, Contents found, OptionalLong marked) throws RocksDBException {
        try {
            store.start(fresh, found);
        } catch (RocksDBException failure) {
            if (EngineFailure.isFull(failure) || EngineFailure.isDenied(failure)) {
                throw failure;
            }
            return String.valueOf(failure.getMessage());
        }
        return store.written() < marked.orElse(0)
                ? "its end is missing; " + marked.getAsLong() + " batches were synced, and " + store.written()
                        + " are there"
                : found.wrong();
    }

    private void settleFormat(Format format, Format.Finding finding, boolean fresh) throws IOException {
        if (finding == Format.Finding.CURRENT) {
            return;
        }
        Optional<byte[]> recorded = store.get(FORMAT);
        if (!fresh) {
            if (recorded.isEmpty()) {
                throw Directory.refused(
                        directory.path(), "holds files of which the file \"format\" does not say what they are");
            }
            LOG.log(
                    Level.WARNING,
                    "The file \"format\" in {0} was {1}; the records say that it is version {2}, and it says so again.",
                    directory.path(),
                    finding == Format.Finding.MISSING ? "missing" : "damaged",
                    new String(recorded.get(), StandardCharsets.ISO_8859_1));
        }
        Batch batch = new Batch();
        batch.put(FORMAT, String.valueOf(Format.VERSION).getBytes(StandardCharsets.ISO_8859_1));
        store.write(batch);
        format.write();
    }

    private static boolean isMissingOrEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            Files.createDirectories(folder);
            return true;
        }
        try (var files = Files.list(folder)) {
            // A first start that was killed may have left its log.
            return files.allMatch(file -> file.getFileName().toString().matches("LOG.*|LOCK|IDENTITY"));
        }
    }
}
