package dev.fanfare.local.store;

import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A directory with the storage of one broker, claimed by this process: nobody but its owner reads it, and no other process
 * opens it meanwhile.
 */
final class Directory implements AutoCloseable {
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE =
            EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    /** Far behind the text, which others may read while the lock is held. */
    private static final long LOCKED_BYTE = 1L << 40;

    private final Path path;
    private final FileChannel lock;

    private Directory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Creates the directory if it is missing, and locks it.
     *
     * @throws InUseException if a process has it open, naming that one
     * @throws ConfigurationException if it cannot be written
     */
    static Directory claim(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        try {
            Files.createDirectories(absolute);
            absolute = absolute.toRealPath();
            if (!register(absolute)) {
                throw new InUseException(absolute, " by this process");
            }
            return claimRegistered(absolute);
        } catch (AccessDeniedException denied) {
            throw refused(
                    absolute,
                    "cannot be written by this user: " + denied.getMessage()
                            + ". Change its owner or permissions, or name another directory");
        } catch (FileAlreadyExistsException inTheWay) {
            throw refused(absolute, "is not a directory: " + inTheWay.getMessage() + " is in the way");
        } catch (IOException failure) {
            throw refused(absolute, "cannot be used: " + failure);
        }
    }

    private static Directory claimRegistered(Path path) throws IOException {
        FileChannel file;
        try {
            file = FileChannel.open(
                    path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        } catch (IOException failure) {
            System.clearProperty(property(path));
            throw failure;
        }
        Directory directory = new Directory(path, file);
        try {
            if (directory.lock() == null) {
                throw new InUseException(path, directory.owner());
            }
            directory.sign();
            directory.protect();
            return directory;
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    static ConfigurationException refused(Path path, String what) {
        return new ConfigurationException(
                "The local broker cannot start:", List.of("fanfare.local.dir " + path + " " + what + "."));
    }

    Path path() {
        return path;
    }

    /** A file or folder in it. */
    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Takes the permissions of others away, from all that is here by now. */
    void protect() throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        Files.setPosixFilePermissions(path, FOLDER);
        try (var children = Files.list(path)) {
            for (Path child : children.toList()) {
                if (Files.isDirectory(child)) {
                    protectFolder(child);
                } else {
                    protectFile(child);
                }
            }
        }
    }

    private static void protectFolder(Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, FOLDER);
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                protectFile(file);
            }
        }
    }

    private static void protectFile(Path file) throws IOException {
        try {
            if (!Files.getPosixFilePermissions(file).equals(FILE)) {
                Files.setPosixFilePermissions(file, FILE);
            }
        } catch (NoSuchFileException gone) {
            // The engine removes files at any time.
            return;
        }
    }

    /** Makes what was created, renamed or removed in it last. */
    void sync() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    /** Ends the claim. */
    @Override
    public void close() throws IOException {
        try {
            lock.close();
        } finally {
            System.clearProperty(property(path));
        }
    }

    /**
     * Whether this process has not got it yet. All class loaders of a JVM share the process's file locks, and one of them
     * that closes the file ends the lock of another: so the first thing to ask is what they share.
     */
    private static boolean register(Path path) {
        return System.getProperties().putIfAbsent(property(path), "open") == null;
    }

    private static String property(Path path) {
        return "dev.fanfare.local.open:" + path;
    }

    private @Nullable FileLock lock() throws IOException {
        try {
            return lock.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException here) {
            return null;
        }
    }

    private void sign() throws IOException {
        String text = "process " + ProcessHandle.current().pid() + ", since " + Instant.now() + "\n";
        lock.truncate(0);
        lock.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private String owner() throws IOException {
        ByteBuffer text = ByteBuffer.allocate(200);
        int read = lock.read(text, 0);
        return read <= 0 ? "" : " by " + new String(text.array(), 0, read, StandardCharsets.UTF_8).strip();
    }
}
