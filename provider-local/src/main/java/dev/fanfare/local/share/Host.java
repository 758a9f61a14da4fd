package dev.fanfare.local.share;

import dev.fanfare.local.serve.Limits;
import dev.fanfare.local.serve.Server;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.TimeSource;
import dev.fanfare.runtime.spi.Provider;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Optional;

/** Serves the broker of a directory to the other processes of this machine. Thread-safe. */
public final class Host implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local.share");

    private final Path directory;
    private final Server server;
    private final String token;
    private boolean closed;

    private Host(Path directory, Server server, String token) {
        this.directory = directory;
        this.server = server;
        this.token = token;
    }

    /**
     * Begins to serve, on the loopback interface, those who can read the directory. If that cannot be, the broker still is
     * there for this process, and the log says why the others have to wait.
     *
     * @param provider on the broker
     * @param time decides on leases and delays
     */
    public static Optional<Host> open(Path directory, Provider provider, TimeSource time) {
        InetSocketAddress anywhere = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        try {
            return Optional.of(open(directory, anywhere, Token.random(), provider, time));
        } catch (IOException failure) {
            LOG.log(
                    Level.WARNING,
                    "The broker of " + directory + " cannot be served to other processes; they have to wait.",
                    failure);
            return Optional.empty();
        }
    }

    /**
     * Begins to serve at an address; who can read the directory finds it there too.
     *
     * @throws IOException if the address cannot be had, or the directory not be written
     */
    public static Host open(Path directory, InetSocketAddress address, String token, Provider provider, TimeSource time)
            throws IOException {
        Server server = Server.start(address, new Server.Served(provider, time, Token.of(token), Limits.USUAL));
        try {
            Host host = new Host(directory, server, token);
            host.write(Optional.empty());
            return host;
        } catch (IOException | RuntimeException failure) {
            server.close();
            throw failure;
        }
    }

    /** Says beside the data where the broker can be looked into as well; empty if it cannot, or not any more. */
    public synchronized void tell(Optional<HttpAddress> http) {
        if (closed) {
            return;
        }
        try {
            write(http);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The file \"port\" in " + directory + " cannot say where to look in.", failure);
        }
    }

    private void write(Optional<HttpAddress> http) throws IOException {
        PortFile.of(server.address(), token, http).write(directory);
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.address();
    }

    /** Says good-bye to the other processes. */
    @Override
    public void close() {
        forget();
        server.close();
    }

    private synchronized void forget() {
        closed = true;
        try {
            PortFile.delete(directory);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The file \"port\" in " + directory + " could not be deleted.", failure);
        }
    }
}
