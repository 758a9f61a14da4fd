package dev.fanfare.local.stored;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** The files of a broker at one moment, and what can happen to them. */
final class Snapshot {
    private static final int PLACES = 3;
    private static final int MOST_TRIES = 1_000;

    private Snapshot() {}

    static Path temporary() {
        try {
            return Files.createTempDirectory("fanfare-stored");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Copies the files as they are while a broker is writing them. The engine appends to its logs, and every other change
     * adds or removes a file, or makes the list of files longer: a copy during which none of that happened is what a kill
     * leaves behind. The mark is copied before what it is the mark of.
     */
    static void take(Path from, Path to) {
        try {
            for (int i = 0; i < MOST_TRIES; i++) {
                Map<Path, Long> before = sizes(from);
                if (isCopied(from, to, before) && before.equals(sizes(from))) {
                    return;
                }
                delete(to);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        throw new IllegalStateException("The files in " + from + " never stand still.");
    }

    private static boolean isCopied(Path from, Path to, Map<Path, Long> files) throws IOException {
        try {
            Files.createDirectories(to.resolve("data"));
            Files.copy(from.resolve("mark"), to.resolve("mark"));
            Files.copy(from.resolve("format"), to.resolve("format"));
            for (Path file : files.keySet()) {
                Files.copy(file, to.resolve("data").resolve(file.getFileName()));
            }
            return true;
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** The engine's files with their sizes, or 0 for those that are appended to all the time. */
    private static Map<Path, Long> sizes(Path folder) throws IOException {
        Map<Path, Long> sizes = new TreeMap<>();
        try (var files = Files.list(folder.resolve("data"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean grows = name.endsWith(".log") || name.startsWith("LOG");
                sizes.put(file, grows || !Files.exists(file) ? 0 : Files.size(file));
            }
        } catch (NoSuchFileException gone) {
            sizes.clear();
        }
        return sizes;
    }

    /** Damages each file in the folder at some places. */
    static void flipBytes(Path folder, long seed) {
        Random random = new Random(seed);
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                for (int i = 0; i < PLACES && bytes.length > 0; i++) {
                    bytes[random.nextInt(bytes.length)] ^= 0x41;
                }
                Files.write(file, bytes);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
