package dev.fanfare.benchmarks.durable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Fanfare's broker as a program of its own, on a free port of the loopback; it ends with this. */
final class StandaloneServer implements AutoCloseable {
    private static final Pattern LISTENS = Pattern.compile("listens on (fanfare://.*)\\.");

    private final Process process;
    private final BufferedReader says;
    private final Map<String, String> settings;

    /** Starts it on this folder. */
    StandaloneServer(Path folder) throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseG1GC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.fanfare.local.StandaloneBroker",
                        "--dir",
                        folder.toString(),
                        "--port",
                        "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        says = process.inputReader();
        Matcher line = LISTENS.matcher(String.valueOf(says.readLine()));
        if (!line.find()) {
            throw new IOException("The broker on " + folder + " does not say where it listens.");
        }
        settings = Map.of(
                "local.url",
                line.group(1),
                "local.token-file",
                folder.resolve("token").toString());
    }

    /** What its clients are told. */
    Map<String, String> settings() {
        return settings;
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
            says.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
