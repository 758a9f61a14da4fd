package dev.fanfare.sample.web;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server that only this machine can reach. Thread-safe; handlers are called by many threads. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads;

    private LoopbackServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts a server that gives every request to one handler.
     *
     * @param port 0 for one that is free
     * @throws UncheckedIOException if the port is taken
     */
    public static LoopbackServer start(int port, HttpHandler handler) {
        // Read once, by the first server: without it a kept-alive connection stalls about 45 ms a response
        // (JDK-6968351).
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newCachedThreadPool(LoopbackServer::daemon);
            server.setExecutor(threads);
            server.createContext("/", handler);
            server.start();
            return new LoopbackServer(server, threads);
        } catch (IOException failure) {
            throw new UncheckedIOException(
                    "Port " + port + " cannot be opened on loopback: " + failure.getMessage(), failure);
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "http-server");
        thread.setDaemon(true);
        return thread;
    }

    /** The server's root, ending in a slash. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** Stops at once; requests under way are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
