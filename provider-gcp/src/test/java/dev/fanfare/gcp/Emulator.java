package dev.fanfare.gcp;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Google's Pub/Sub emulator: where {@code PUBSUB_EMULATOR_HOST} says, or started from an installed Cloud SDK, which is found
 * by {@code CLOUDSDK_ROOT} or by {@code gcloud} on the path. Ended by whoever starts it.
 */
final class Emulator implements AutoCloseable {
    private final Path jar;
    private final int port;
    private Process process;

    private Emulator(Path jar, int port) {
        this.jar = jar;
        this.port = port;
        this.process = launch();
    }

    /** A running emulator that somebody else looks after. */
    static Optional<String> given() {
        return Optional.ofNullable(System.getenv("PUBSUB_EMULATOR_HOST")).filter(host -> !host.isBlank());
    }

    /** Whether there is one, or can be one. */
    static boolean isHere() {
        return given().isPresent() || installed().isPresent();
    }

    /** Where the emulator is installed. */
    static Optional<Path> installed() {
        return root().map(root -> root.resolve("platform/pubsub-emulator/lib"))
                .filter(Files::isDirectory)
                .flatMap(lib -> {
                    try (Stream<Path> files = Files.list(lib)) {
                        return files.filter(file ->
                                        file.getFileName().toString().matches("cloud-pubsub-emulator-.*-all\\.jar"))
                                .findFirst();
                    } catch (IOException failure) {
                        throw new UncheckedIOException(failure);
                    }
                });
    }

    private static Optional<Path> root() {
        String set = System.getenv("CLOUDSDK_ROOT");
        if (set != null && !set.isBlank()) {
            return Optional.of(Path.of(set));
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, "gcloud"))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Emulator::rootOf);
    }

    private static Path rootOf(Path gcloud) {
        try {
            return gcloud.toRealPath().getParent().getParent();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Starts one on a free port of the loopback. */
    static Emulator start(Path jar) {
        return new Emulator(jar, freePort());
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    private Process launch() {
        try {
            Process started = new ProcessBuilder(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx512m",
                            "-jar",
                            jar.toString(),
                            "--host=127.0.0.1",
                            "--port=" + port))
                    .redirectErrorStream(true)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly));
            awaitReady(started);
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** It says so; what it says afterwards is read as well, or it would stop one day. */
    private static void awaitReady(Process started) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(started.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        String line = output.readLine();
        while (line != null && !line.contains("Server started")) {
            said.append(line).append('\n');
            line = output.readLine();
        }
        if (line == null) {
            throw new IOException("The emulator did not start:\n" + said);
        }
        Thread drain = new Thread(() -> output.lines().forEach(ignored -> {}), "emulator-output");
        drain.setDaemon(true);
        drain.start();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
