package dev.fanfare.local.share;

import dev.fanfare.local.wire.Protocol;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the owner of a directory serves it, beside the data, for its owner's eyes alone: a line {@code name=value} for each
 * thing to know. Immutable.
 */
public record PortFile(Map<String, String> lines) {
    private static final String NAME = "port";
    private static final String PROTOCOL = "protocol";
    private static final String PORT = "port";
    private static final String TOKEN = "token";
    private static final String PID = "pid";

    /** A server of this process. */
    static PortFile of(int port, String token) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(PROTOCOL, String.valueOf(Protocol.VERSION));
        lines.put(PID, String.valueOf(ProcessHandle.current().pid()));
        lines.put(PORT, String.valueOf(port));
        lines.put(TOKEN, token);
        return new PortFile(lines);
    }

    /** The file of a directory; empty if nobody serves it, or it is none. */
    public static Optional<PortFile> read(Path directory) throws IOException {
        Map<String, String> lines = new LinkedHashMap<>();
        try {
            for (String line : Files.readAllLines(directory.resolve(NAME), StandardCharsets.UTF_8)) {
                int equals = line.indexOf('=');
                if (equals > 0) {
                    lines.put(line.substring(0, equals), line.substring(equals + 1));
                }
            }
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
        PortFile file = new PortFile(lines);
        return file.port() > 0 && lines.containsKey(TOKEN) ? Optional.of(file) : Optional.empty();
    }

    /** Puts it there, whole or not at all. */
    void write(Path directory) throws IOException {
        Path fresh = directory.resolve(NAME + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, ownerOnly(directory));
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        Files.writeString(fresh, text, StandardCharsets.UTF_8);
        Files.move(fresh, directory.resolve(NAME), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static FileAttribute<?>[] ownerOnly(Path directory) {
        return directory.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Nobody serves the directory any more. */
    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(NAME));
    }

    /** The port on the loopback interface; 0 if there is none. */
    public int port() {
        return number(PORT);
    }

    /** What a client must have. */
    public String token() {
        return lines.getOrDefault(TOKEN, "");
    }

    /** The process; 0 if it does not say. */
    public int pid() {
        return number(PID);
    }

    private int number(String name) {
        String text = lines.getOrDefault(name, "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    @Override
    public String toString() {
        return "process " + pid() + " on port " + port();
    }
}
