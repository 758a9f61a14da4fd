package dev.fanfare.local;

import dev.fanfare.local.http.IntrospectionServer;
import dev.fanfare.local.share.HttpAddress;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The introspection of one broker, served for as long as an instance of Fanfare that asks for it uses the broker. Thread-safe. */
final class HttpAccess {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");
    private static final int TOKEN_BYTES = 24;

    private final LocalBroker broker;
    private final Map<HttpSettings, Open> open = new LinkedHashMap<>();
    private Consumer<Optional<HttpAddress>> told = nobody -> {};

    HttpAccess(LocalBroker broker) {
        this.broker = broker;
    }

    /**
     * @param server null if it cannot be served
     * @param token what its clients have to know
     * @param file the file of a token that was made for it
     */
    private record Open(
            @Nullable IntrospectionServer server,
            String token,
            @Nullable Path file,
            int users) {
        Open with(int otherUsers) {
            return new Open(server, token, file, otherUsers);
        }

        Stream<HttpAddress> address() {
            return Stream.ofNullable(server)
                    .map(serving -> new HttpAddress(serving.address().getPort(), token));
        }
    }

    /** Has somebody told where it is served, now and each time that this changes; of several places, the first. */
    synchronized void onChange(Consumer<Optional<HttpAddress>> listener) {
        told = listener;
        tell();
    }

    private void tell() {
        told.accept(open.values().stream().flatMap(Open::address).findFirst());
    }

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
        open.put(wanted, before == null ? serve(wanted, time) : before.with(before.users() + 1));
        tell();
        return () -> release(wanted);
    }

    private Open serve(HttpSettings settings, TimeSource time) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), settings.port());
        String token = settings.token().orElseGet(HttpAccess::newToken);
        Path file = null;
        try {
            file = settings.token().isPresent() ? null : write(token);
            IntrospectionServer server = IntrospectionServer.open(broker, token, address, time);
            LOG.log(
                    Level.INFO,
                    "The local broker can be looked into at {0}/v1/status, with the header Authorization: Bearer and the "
                            + "token of {1}.",
                    server.url(),
                    file == null ? "fanfare.local.http-token" : file);
            return new Open(server, token, file, 1);
        } catch (FanfareException failure) {
            LOG.log(Level.WARNING, "fanfare.local.http: the local broker works, but " + failure.getMessage());
            delete(file);
            return new Open(null, token, null, 1);
        }
    }

    private static String newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** A log is read by many: the token goes into a file that only its owner can read, where the file system knows owners. */
    private static Path write(String token) {
        try {
            Path file = Files.createTempFile(
                    "fanfare-local-http-" + ProcessHandle.current().pid() + "-", ".token");
            file.toFile().deleteOnExit();
            return Files.writeString(file, token + "\n");
        } catch (IOException failure) {
            throw new FanfareException(
                    "no file can be written for its token: " + failure + ". Set fanfare.local.http-token.", failure);
        }
    }

    private static void delete(@Nullable Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            LOG.log(
                    Level.WARNING,
                    "The file " + file + " cannot be deleted; its token is of no use any more.",
                    failure);
        }
    }

    private synchronized void release(HttpSettings settings) {
        Open last = open.remove(settings);
        if (last == null) {
            return;
        }
        if (last.users() > 1) {
            open.put(settings, last.with(last.users() - 1));
            return;
        }
        if (last.server() != null) {
            last.server().close();
        }
        delete(last.file());
        tell();
    }
}
