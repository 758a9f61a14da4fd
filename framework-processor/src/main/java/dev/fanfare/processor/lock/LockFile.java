package dev.fanfare.processor.lock;

import dev.fanfare.processor.manifest.Json;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;

/** The lock file on disk. What goes wrong comes back as a finding; nothing is thrown. */
final class LockFile {
    /** In bytes; a thousand topics with twenty versions each need less. */
    private static final long LARGEST = 64L << 20;

    private static final Pattern VERSION = Pattern.compile("1(\\.[0-9]+)?");
    private static final SourceRef NOWHERE = SourceRef.of("");

    private final String name;
    private final Path path;

    /** @param name as the option says it; relative to the compiler's working directory */
    LockFile(String name) {
        this.name = name;
        this.path = Path.of(name);
    }

    /**
     * What came of reading.
     *
     * @param lock what the file says; empty if there is none, or it cannot be read
     * @param problem why it cannot be read; empty if there is no file
     */
    record Found(Optional<Lock> lock, Optional<Finding> problem) {
        static Found broken(Finding problem) {
            return new Found(Optional.empty(), Optional.of(problem));
        }
    }

    /** Reads the file, if there is one. */
    Found read() {
        try {
            if (Files.exists(path) && !Files.isRegularFile(path)) {
                return Found.broken(malformed("it is no file"));
            }
            return Files.exists(path) && Files.size(path) > LARGEST
                    ? Found.broken(malformed("it is larger than 64 MiB"))
                    : parsed(Files.readString(path));
        } catch (NoSuchFileException missing) {
            return new Found(Optional.empty(), Optional.empty());
        } catch (CharacterCodingException noText) {
            return Found.broken(malformed("it is no UTF-8"));
        } catch (IOException failure) {
            return Found.broken(malformed(String.valueOf(failure)));
        }
    }

    private Found parsed(String text) {
        Optional<Long> conflict = conflict(text);
        if (conflict.isPresent()) {
            return Found.broken(Finding.of(Problem.LOCK_CONFLICT, NOWHERE, name, conflict.get()));
        }
        try {
            Json json = JsonText.read(text);
            String version = LockReader.version(json);
            return VERSION.matcher(version).matches()
                    ? new Found(Optional.of(LockReader.lock(json)), Optional.empty())
                    : Found.broken(Finding.of(Problem.LOCK_VERSION, NOWHERE, name, version));
        } catch (JsonSyntaxException wrong) {
            return Found.broken(malformed(String.valueOf(wrong.getMessage())));
        }
    }

    /** The first line that a version control system left where two changes met. */
    private static Optional<Long> conflict(String text) {
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].startsWith("<<<<<<<") || lines[i].startsWith(">>>>>>>") || lines[i].startsWith("=======")) {
                return Optional.of(i + 1L);
            }
        }
        return Optional.empty();
    }

    /** That there is no file. */
    Finding missing() {
        return Finding.of(Problem.LOCK_MISSING, NOWHERE, name);
    }

    private Finding malformed(String reason) {
        return Finding.of(Problem.LOCK_MALFORMED, NOWHERE, name, reason);
    }

    /** Replaces the file as a whole, or leaves it as it is. A file that says the same already is not touched. */
    Optional<Finding> write(String text) {
        try {
            if (Files.exists(path) && Files.readString(path).equals(text)) {
                return Optional.empty();
            }
            Path written = path.resolveSibling(path.getFileName() + ".new");
            try {
                Files.writeString(written, text);
                replace(written, path);
            } finally {
                Files.deleteIfExists(written);
            }
            return Optional.empty();
        } catch (NoSuchFileException noDirectory) {
            return Optional.of(Finding.of(Problem.LOCK_NOT_WRITTEN, NOWHERE, name, "its directory does not exist"));
        } catch (IOException failure) {
            return Optional.of(Finding.of(Problem.LOCK_NOT_WRITTEN, NOWHERE, name, String.valueOf(failure)));
        }
    }

    private static void replace(Path written, Path target) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException unsupported) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
