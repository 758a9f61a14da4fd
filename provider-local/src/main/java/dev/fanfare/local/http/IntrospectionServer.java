package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.fanfare.local.LocalBroker;
import dev.fanfare.local.inspect.Introspection;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.TimeSource;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * The broker's {@link Introspection} over HTTP and JSON, for programs of this machine that know the token. Thread-safe.
 * Closing it leaves the broker as it is.
 */
public final class IntrospectionServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger("dev.fanfare.local");

    /** The JDK's server otherwise answers 40 ms late on connections that stay open (JDK-6968351). */
    private static final String NO_DELAY = "sun.net.httpserver.nodelay";

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/=-]{16,512}");
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int WAITING_CONNECTIONS = 50;

    private final ObjectMapper json = new ObjectMapper();
    private final CallReader reader = new CallReader();
    private final HttpServer server;
    private final Gate gate;
    private final Patience patience;
    private final Routes routes;

    private IntrospectionServer(HttpServer server, Gate gate, Patience patience, Routes routes) {
        this.server = server;
        this.gate = gate;
        this.patience = patience;
        this.routes = routes;
    }

    /**
     * Serves the broker on this address from now until it is closed.
     *
     * @param token what clients have to know: 16-512 characters of {@code A-Z a-z 0-9 . _ ~ + / = -}
     * @param address of the loopback; port 0 for a free one
     * @param time the clock of the broker's providers
     * @throws IllegalArgumentException if the token or the address is none of these
     * @throws FanfareException if the address is in use
     */
    public static IntrospectionServer open(
            LocalBroker broker, String token, InetSocketAddress address, TimeSource time) {
        return open(broker.introspection(time), token, address, PATIENCE);
    }

    /** Whether a token has the characters that it may have. */
    public static boolean isToken(String token) {
        return TOKEN.matcher(token).matches();
    }

    /** @param patience how long a client may take to send, and to take its answer */
    static IntrospectionServer open(Introspection broker, String token, InetSocketAddress address, Duration patience) {
        if (!isToken(token)) {
            throw new IllegalArgumentException(
                    "A token has 16-512 characters of A-Z a-z 0-9 . _ ~ + / = -; this one has " + token.length()
                            + ", or others.");
        }
        if (address.isUnresolved() || !address.getAddress().isLoopbackAddress()) {
            throw new IllegalArgumentException("The introspection is served on the loopback alone, not on " + address
                    + ": it shows messages, and sends them in the clear. From elsewhere, go through an SSH tunnel.");
        }
        IntrospectionServer server =
                new IntrospectionServer(bound(address), new Gate(token), new Patience(patience), Routes.to(broker));
        server.start();
        return server;
    }

    private static HttpServer bound(InetSocketAddress address) {
        if (System.getProperty(NO_DELAY) == null) {
            System.setProperty(NO_DELAY, "true");
        }
        try {
            return HttpServer.create(address, WAITING_CONNECTIONS);
        } catch (IOException taken) {
            throw new FanfareException(
                    "The introspection cannot be served on " + address.getHostString() + ":" + address.getPort() + ": "
                            + taken.getMessage() + ". Choose another port, or 0 for a free one.",
                    taken);
        }
    }

    private void start() {
        server.setExecutor(patience);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it listens, with the port that it has. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    /** Its address for clients, as {@code http://127.0.0.1:9494}. */
    public String url() {
        InetSocketAddress at = address();
        String host = at.getAddress().getHostAddress();
        return "http://" + (host.contains(":") ? "[::1]" : host) + ":" + at.getPort();
    }

    /** Ends it at once; requests that are being answered lose their connections. Idempotent. */
    @Override
    public void close() {
        server.stop(0);
        patience.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange);
            byte[] content = json.writeValueAsBytes(answer.content());
            Headers headers = exchange.getResponseHeaders();
            answer.headers().forEach(headers::set);
            headers.set("Content-Type", "application/json");
            headers.set("Cache-Control", "no-store");
            headers.set("X-Content-Type-Options", "nosniff");
            patience.sending();
            exchange.sendResponseHeaders(answer.status(), content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private Answer answer(HttpExchange exchange) throws IOException {
        try {
            gate.check(exchange.getRequestHeaders());
            Call call = reader.read(exchange);
            patience.received();
            return routes.answer(call);
        } catch (Refusal refusal) {
            patience.received();
            return Answer.of(refusal);
        } catch (FanfareException unable) {
            return Answer.of(Refusal.unable(String.valueOf(unable.getMessage())));
        } catch (RuntimeException unexpected) {
            LOG.log(
                    Level.ERROR,
                    "The introspection failed at " + exchange.getRequestURI().getRawPath(),
                    unexpected);
            return Answer.of(Refusal.unexpected());
        }
    }
}
