package dev.fanfare.sample.demo;

import com.sun.net.httpserver.HttpExchange;
import dev.fanfare.sample.demo.Event.Kind;
import dev.fanfare.sample.web.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver of webhooks that tells the journal what it got, and answers what it is told to. Thread-safe. */
final class Receiver implements AutoCloseable {
    private final AtomicInteger status = new AtomicInteger(204);
    private final Journal journal;
    private final LoopbackServer server;

    Receiver(Journal journal) {
        this.journal = journal;
        this.server = LoopbackServer.start(0, this::receive);
    }

    private void receive(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            int answer = status.get();
            journal.add(new Event(Kind.POSTED, "webhook", key, answer + " to " + body));
            exchange.sendResponseHeaders(answer, -1);
        }
    }

    URI url() {
        return server.url().resolve("hook");
    }

    void answers(int other) {
        status.set(other);
    }

    @Override
    public void close() {
        server.close();
    }
}
