package dev.fanfare.benchmarks.durable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** A server of its own, on the loopback and a free port, with all its files in one folder; it ends with this. */
final class ServerProcess implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long LOOK_NANOS = 50_000_000;

    private final Process process;
    private final Path log;

    private ServerProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it; what it says goes into a file of the folder. */
    static ServerProcess start(Path folder, List<String> command, Map<String, String> environment) throws IOException {
        Path log = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        ServerProcess server = new ServerProcess(builder.start(), log);
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        return server;
    }

    /** A port of the loopback that nobody has just now. */
    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * Returns when somebody listens there.
     *
     * @throws IOException if it has ended, or takes longer than a minute
     */
    void awaitPort(int port) throws IOException {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!listens(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new IOException("The server does not listen on port " + port + "; see " + log);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Returns when it has ended by itself. */
    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    /** Also what it has started, which is no child of anybody's once it is gone itself. */
    private List<ProcessHandle> end() {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        return all;
    }

    /** Ends it and what it has started, and waits for that. */
    @Override
    public void close() {
        end().forEach(each -> each.onExit().join());
    }
}
