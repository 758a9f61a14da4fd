package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.aws.ServerProbe;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A server of SNS and SQS in a process of its own, which ends with this one. */
final class ServerProcess implements AutoCloseable {
    private final Process process;
    private final String url;

    private ServerProcess(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /**
     * Starts one; empty where this machine has not what it needs.
     *
     * @param kind as {@link ServerProbe} knows it
     * @param folder below which it may be installed
     */
    static Optional<ServerProcess> start(String kind, Path folder) {
        List<String> command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dsun.net.httpserver.nodelay=true",
                "-cp",
                ClassPath.current().toString(),
                ServerProbe.class.getName(),
                kind);
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            BufferedReader output = process.inputReader();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                if (line.startsWith("url ")) {
                    return Optional.of(new ServerProcess(process, line.substring("url ".length())));
                }
                if (line.equals("none")) {
                    process.destroy();
                    return Optional.empty();
                }
            }
            throw new IllegalStateException("The server " + kind + " did not start.");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String url() {
        return url;
    }

    @Override
    public void close() {
        process.destroy();
    }
}
