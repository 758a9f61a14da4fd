package dev.fanfare.local.serve;

import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Accepts connections and serves each in threads of its own, until it is closed. Thread-safe.
 */
public final class Server implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local.serve");

    /** How often it looks after the clients. */
    private static final Duration ROUND = Duration.ofMillis(500);

    private static final Duration AFTER_FAILURE = Duration.ofMillis(100);
    private static final Duration FAREWELL = Duration.ofSeconds(2);

    private final ServerSocket socket;
    private final Served served;
    private final Set<ServedClient> clients = ConcurrentHashMap.newKeySet();
    private final Thread acceptor = new Thread(this::accept, "fanfare-local-server");
    private long lastRound = System.nanoTime();
    private volatile boolean closed;

    private Server(ServerSocket socket, Served served) {
        this.socket = socket;
        this.served = served;
        acceptor.setDaemon(true);
    }

    /**
     * What is served, and how.
     *
     * @param provider on the broker
     * @param time decides on leases and delays
     * @param token every client must have it
     */
    public record Served(Provider provider, TimeSource time, Token token, Limits limits) {}

    /**
     * Listens from now on.
     *
     * @param address where; port 0 for any that is free
     * @throws IOException if it cannot be had
     */
    public static Server start(InetSocketAddress address, Served served) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(address, 128);
            socket.setSoTimeout((int) ROUND.toMillis());
        } catch (IOException failure) {
            socket.close();
            throw failure;
        }
        Server server = new Server(socket, served);
        server.acceptor.start();
        return server;
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** How many clients are connected. */
    public int connections() {
        return (int) clients.stream().filter(ServedClient::isKnown).count();
    }

    /** Cuts every connection, as a network does. */
    public void cutConnections() {
        clients.forEach(client -> client.cut("the connection was cut"));
    }

    /** Says good-bye, ends every connection and returns when nothing calls the broker any more. */
    @Override
    public void close() {
        closed = true;
        closeSocket();
        List<ServedClient> all = List.copyOf(clients);
        all.forEach(ServedClient::leave);
        long deadline = System.nanoTime() + FAREWELL.toNanos();
        all.forEach(client -> client.join(deadline));
    }

    private void closeSocket() {
        try {
            socket.close();
            acceptor.join(FAREWELL.toMillis());
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The socket that clients connect to could not be closed.", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept() {
        while (!closed) {
            try {
                greet(socket.accept());
            } catch (SocketTimeoutException nobody) {
                lookAfterAll();
            } catch (IOException failure) {
                if (!closed) {
                    LOG.log(Level.WARNING, "A connection could not be accepted; others may.", failure);
                    LockSupport.parkNanos(AFTER_FAILURE.toNanos());
                }
            }
            if (System.nanoTime() - lastRound > ROUND.toNanos()) {
                lookAfterAll();
            }
        }
    }

    private void greet(Socket accepted) throws IOException {
        long strangers = clients.stream().filter(client -> !client.isKnown()).count();
        if (strangers >= served.limits().strangers()) {
            LOG.log(
                    Level.WARNING,
                    "A connection from {0} was closed: {1} others have not said yet who they are.",
                    accepted.getRemoteSocketAddress(),
                    strangers);
            accepted.close();
            return;
        }
        boolean full = clients.size() - strangers >= served.limits().connections();
        ServedClient client = new ServedClient(accepted, served, full, clients::remove);
        clients.add(client);
        client.start();
        if (closed) {
            client.leave();
        }
    }

    private void lookAfterAll() {
        lastRound = System.nanoTime();
        clients.forEach(ServedClient::lookAfter);
    }
}
