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
import org.jspecify.annotations.Nullable;

/** Serves the broker of a directory to the other processes of this machine. Thread-safe. */
public final class Host implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local.share");

    private final Path directory;
    private final @Nullable Server server;

    private Host(Path directory, @Nullable Server server) {
        this.directory = directory;
        this.server = server;
    }

    /**
     * Begins to serve. If that cannot be, the broker still is there for this process, and the log says why the others
     * have to wait.
     *
     * @param provider on the broker
     * @param time decides on leases and delays
     */
    public static Host open(Path directory, Provider provider, TimeSource time) {
        String token = Token.random();
        Server server = null;
        try {
            server = Server.start(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
                    new Server.Served(provider, time, Token.of(token), Limits.USUAL));
            PortFile.of(server.address().getPort(), token).write(directory);
            return new Host(directory, server);
        } catch (IOException failure) {
            if (server != null) {
                server.close();
            }
            LOG.log(
                    Level.WARNING,
                    "The broker of " + directory + " cannot be served to other processes; they have to wait.",
                    failure);
            return new Host(directory, null);
        }
    }

    /** Says good-bye to the other processes. */
    @Override
    public void close() {
        if (server == null) {
            return;
        }
        try {
            PortFile.delete(directory);
        } catch (IOException failure) {
            LOG.log(Level.WARNING, "The file \"port\" in " + directory + " could not be deleted.", failure);
        }
        server.close();
    }
}
