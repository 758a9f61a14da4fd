package dev.fanfare.aws.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** fauxqs, SNS and SQS in Node; installed by npm into {@code target}, as the committed lock says. Thread-safe. */
public final class FauxqsServer implements AwsServer, AutoCloseable {
    private static final Path COMMITTED = Path.of("src", "test", "fauxqs");
    private static final Path INSTALLED = Path.of("target", "fauxqs");
    private static final List<String> FILES = List.of("package.json", "package-lock.json", "start.mjs");
    private static final long MINUTES = 4;

    private final Process process;
    private final URI url;

    private FauxqsServer(Process process, int port) {
        this.process = process;
        this.url = URI.create("http://127.0.0.1:" + port);
    }

    /** Installs and starts it; empty where there is no npm. */
    public static Optional<FauxqsServer> start() {
        if (!isThere("npm") || !isThere("node")) {
            return Optional.empty();
        }
        try {
            install();
            Process process = new ProcessBuilder("node", "start.mjs")
                    .directory(INSTALLED.toFile())
                    .redirectError(INSTALLED.resolve("server.log").toFile())
                    .start();
            BufferedReader output =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            String line = output.readLine();
            if (line == null || !line.startsWith("port ")) {
                process.destroy();
                throw new IllegalStateException("fauxqs did not start: " + line);
            }
            return Optional.of(new FauxqsServer(process, Integer.parseInt(line.substring("port ".length()))));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : FILES) {
            Files.copy(COMMITTED.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.isDirectory(INSTALLED.resolve("node_modules").resolve("fauxqs"))) {
            return;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new IllegalStateException("npm ci failed; see " + INSTALLED.resolve("npm.log"));
        }
    }

    @Override
    public URI url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
