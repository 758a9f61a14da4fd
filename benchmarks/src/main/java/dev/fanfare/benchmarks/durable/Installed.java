package dev.fanfare.benchmarks.durable;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The servers of others that this machine has. Where one is not installed the tables say so. */
public final class Installed {
    private static final Path RABBITMQ = Path.of("/usr/lib/rabbitmq/lib");
    private static final Pattern VERSION = Pattern.compile("v?([0-9]+)\\.([0-9]+)\\.[0-9]+");

    private Installed() {}

    /** The program of NATS. */
    static Optional<Path> nats() {
        return onPath("nats-server");
    }

    /** The program of RabbitMQ: Debian's own, without the wrapper that changes the user, else the one on the path. */
    static Optional<Path> rabbit() {
        if (Files.isDirectory(RABBITMQ)) {
            try (Stream<Path> versions = Files.list(RABBITMQ)) {
                return versions.map(version -> version.resolve("sbin").resolve("rabbitmq-server"))
                        .filter(Files::isExecutable)
                        .findFirst();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return onPath("rabbitmq-server");
    }

    /** The version of NATS; empty if it is not installed. */
    public static Optional<String> natsVersion() {
        return nats().flatMap(program -> version(said(program.toString(), "--version")));
    }

    /** The version of RabbitMQ; empty if it is not installed, or its folder does not say. */
    public static Optional<String> rabbitVersion() {
        return rabbit().flatMap(program -> version(program.toString()));
    }

    /** Whether this NATS can sync each message; those before 2.10 sync every two minutes. */
    public static boolean natsSyncs() {
        Matcher version = VERSION.matcher(natsVersion().orElse(""));
        return version.matches()
                && (Integer.parseInt(version.group(1)) > 2 || Integer.parseInt(version.group(2)) >= 10);
    }

    private static Optional<String> version(String text) {
        Matcher version = VERSION.matcher(text);
        return version.find() ? Optional.of(version.group()) : Optional.empty();
    }

    private static Optional<Path> onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String said(String... command) {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return text;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
