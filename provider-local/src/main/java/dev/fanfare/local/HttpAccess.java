package dev.fanfare.local;

import dev.fanfare.local.http.IntrospectionServer;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The introspection of one broker, served for as long as an instance of Fanfare that asks for it uses the broker. Thread-safe. */
final class HttpAccess {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");
    private static final int TOKEN_BYTES = 24;

    private final LocalBroker broker;
    private final Map<HttpSettings, Open> open = new HashMap<>();

    HttpAccess(LocalBroker broker) {
        this.broker = broker;
    }

    /** @param server null if it cannot be served */
    private record Open(@Nullable IntrospectionServer server, int users) {}

    /**
     * Serves it, unless it is served already. If it cannot be, the log says so: whoever cannot be looked at works all the
     * same.
     *
     * @return what ends this use of it, once
     */
    synchronized Runnable use(Optional<HttpSettings> settings, TimeSource time) {
        if (settings.isEmpty()) {
            return () -> {};
        }
        HttpSettings wanted = settings.get();
        Open before = open.get(wanted);
        open.put(
                wanted,
                before == null ? new Open(serve(wanted, time), 1) : new Open(before.server(), before.users() + 1));
        return () -> release(wanted);
    }

    private @Nullable IntrospectionServer serve(HttpSettings settings, TimeSource time) {
        String token = settings.token().orElseGet(HttpAccess::newToken);
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        try {
            IntrospectionServer server = IntrospectionServer.open(broker, token, address, time);
            LOG.log(
                    Level.INFO,
                    "The local broker can be looked into at {0}/v1/status, with the header Authorization: Bearer {1}.",
                    server.url(),
                    settings.token().isPresent() ? "and the token of fanfare.local.http-token" : token);
            return server;
        } catch (FanfareException taken) {
            LOG.log(Level.WARNING, "fanfare.local.http: the local broker works, but " + taken.getMessage());
            return null;
        }
    }

    private static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    private synchronized void release(HttpSettings settings) {
        Open last = open.remove(settings);
        if (last == null) {
            return;
        }
        if (last.users() > 1) {
            open.put(settings, new Open(last.server(), last.users() - 1));
        } else if (last.server() != null) {
            last.server().close();
        }
    }
}
