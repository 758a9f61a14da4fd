package dev.fanfare.sample.demo;

import com.sun.net.httpserver.HttpExchange;
import dev.fanfare.sample.web.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A site to be watched that answers what it is told to. Thread-safe. */
final class Target implements AutoCloseable {
    private final AtomicInteger status = new AtomicInteger(200);
    private final LoopbackServer server = LoopbackServer.start(0, this::answer);

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status.get(), -1);
        }
    }

    URI url() {
        return server.url();
    }

    void answers(int other) {
        status.set(other);
    }

    @Override
    public void close() {
        server.close();
    }
}
