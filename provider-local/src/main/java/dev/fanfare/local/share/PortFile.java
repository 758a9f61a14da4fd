package dev.fanfare.local.share;

import dev.fanfare.local.wire.Protocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
    private static final String HOST = "host";
    private static final String PORT = "port";
    private static final int LARGEST_PORT = 65_535;
    private static final String TOKEN = "token";
    private static final String PID = "pid";
    private static final String HTTP_PORT = "http-port";
    private static final String HTTP_TOKEN = "http-token";

    /** A server of this process, and where its broker can be looked into. */
    static PortFile of(InetSocketAddress address, String token, Optional<HttpAddress> http) {
        Map<String, String> lines = new LinkedHashMap<>();
        lines.put(PROTOCOL, String.valueOf(Protocol.VERSION));
        lines.put(PID, String.valueOf(ProcessHandle.current().pid()));
        InetAddress own = address.getAddress();
        // A client of this machine does not care which of its addresses it is, as long as it is one.
        lines.put(HOST, (own.isAnyLocalAddress() ? InetAddress.getLoopbackAddress() : own).getHostAddress());
        lines.put(PORT, String.valueOf(address.getPort()));
        lines.put(TOKEN, token);
        http.ifPresent(at -> {
            lines.put(HTTP_PORT, String.valueOf(at.port()));
            lines.put(HTTP_TOKEN, at.token());
        });
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
        return file.port() > 0 && lines.containsKey(HOST) && lines.containsKey(TOKEN)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** Puts it there, whole or not at all. */
    void write(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        OwnersFile.write(directory.resolve(NAME), text.toString());
    }

    /** Nobody serves the directory any more. */
    static void delete(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(NAME));
    }

    /** Where it listens, for this machine. */
    public InetSocketAddress address() {
        return new InetSocketAddress(lines.getOrDefault(HOST, ""), port());
    }

    private int port() {
        return port(PORT);
    }

    private int port(String name) {
        int port = number(name);
        return port <= LARGEST_PORT ? port : 0;
    }

    /** Where the broker can be looked into; empty if it cannot. */
    public Optional<HttpAddress> http() {
        int port = port(HTTP_PORT);
        return port > 0 && lines.containsKey(HTTP_TOKEN)
                ? Optional.of(new HttpAddress(port, lines.getOrDefault(HTTP_TOKEN, "")))
                : Optional.empty();
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
