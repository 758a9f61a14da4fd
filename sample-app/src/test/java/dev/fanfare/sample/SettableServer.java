package dev.fanfare.sample;

import com.sun.net.httpserver.HttpExchange;
import dev.fanfare.sample.web.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that keeps what it is asked and answers the status it is told to. Thread-safe. */
final class SettableServer implements AutoCloseable {
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final LoopbackServer server = LoopbackServer.start(0, this::answer);
    private volatile int status = 200;

    URI url() {
        return server.url();
    }

    List<Received> received() {
        return received;
    }

    void answers(int other) {
        status = other;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            received.add(new Received(
                    String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key")),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            exchange.sendResponseHeaders(status, -1);
        }
    }

    @Override
    public void close() {
        server.close();
    }

    /** A request. */
    record Received(String key, String body) {}
}
