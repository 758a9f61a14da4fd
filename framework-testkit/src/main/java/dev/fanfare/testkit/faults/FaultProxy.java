package dev.fanfare.testkit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Stands between a client and a server on loopback, of whatever protocol over TCP, and does what networks do: cut connections,
 * refuse them, delay, and lose the answers to what was carried out. Thread-safe. Without a fault it passes everything on.
 */
public final class FaultProxy implements AutoCloseable {
    private final ServerSocket listener;
    private final int target;
    private final Set<Link> links = ConcurrentHashMap.newKeySet();
    private volatile boolean refusing;
    private volatile boolean losingAnswers;
    private volatile Duration delay = Duration.ZERO;

    private FaultProxy(ServerSocket listener, int target) {
        this.listener = listener;
        this.target = target;
    }

    /** A proxy on a free port, to a port of loopback. */
    public static FaultProxy to(int port) {
        try {
            FaultProxy proxy = new FaultProxy(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), port);
            background(proxy::accept);
            return proxy;
        } catch (IOException failure) {
            throw new UncheckedIOException("No proxy to port " + port + " could be started.", failure);
        }
    }

    /** Where clients connect. */
    public int port() {
        return listener.getLocalPort();
    }

    /** How many connections there are. */
    public int connections() {
        return links.size();
    }

    /** Cuts every connection; clients may connect again. */
    public void dropConnections() {
        links.forEach(Link::cut);
    }

    /** From now connections are refused, and those that there are cut; or not any more. */
    public void refuse(boolean value) {
        refusing = value;
        if (value) {
            dropConnections();
        }
    }

    /** From now requests arrive, and their connection is cut when the answer comes; or not any more. */
    public void loseAnswers(boolean value) {
        losingAnswers = value;
    }

    /** From now every piece of an answer waits so long. */
    public void delayAnswers(Duration value) {
        delay = value;
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket client = listener.accept();
                if (refusing) {
                    client.close();
                } else {
                    connect(client);
                }
            } catch (IOException closedOrRefused) {
                // The client sees a connection that ends, which is what there is to see.
            }
        }
    }

    private void connect(Socket client) throws IOException {
        Socket server;
        try {
            server = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException refused) {
            client.close();
            throw refused;
        }
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
        Link link = new Link(client, server);
        links.add(link);
        background(() -> link.pass(client, server, false));
        background(() -> link.pass(server, client, true));
    }

    private static void background(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            listener.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            dropConnections();
        }
    }

    /** One connection. */
    private final class Link {
        private final Socket client;
        private final Socket server;

        Link(Socket client, Socket server) {
            this.client = client;
            this.server = server;
        }

        void pass(Socket from, Socket to, boolean answers) {
            byte[] piece = new byte[64 * 1024];
            try {
                for (int length = from.getInputStream().read(piece);
                        length >= 0;
                        length = from.getInputStream().read(piece)) {
                    if (answers && losingAnswers) {
                        break;
                    }
                    if (answers) {
                        waitFor(delay);
                    }
                    to.getOutputStream().write(piece, 0, length);
                }
            } catch (IOException cut) {
                // Either end is gone; the other one is told by the cut below.
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                cut();
            }
        }

        private synchronized void waitFor(Duration time) throws InterruptedException {
            long deadline = System.nanoTime() + time.toNanos();
            for (long left = time.toNanos(); left > 0 && !client.isClosed(); left = deadline - System.nanoTime()) {
                wait(left / 1_000_000 + 1);
            }
        }

        void cut() {
            links.remove(this);
            close(client);
            close(server);
            synchronized (this) {
                notifyAll();
            }
        }

        private void close(Socket socket) {
            try {
                // A reset, as when the other machine is gone.
                socket.setSoLinger(true, 0);
                socket.close();
            } catch (IOException gone) {
                // It is closed, which is what was wanted.
            }
        }
    }
}
