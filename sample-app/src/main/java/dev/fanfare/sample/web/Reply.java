package dev.fanfare.sample.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Map;

/**
 * An answer.
 *
 * @param status the HTTP status
 * @param body the body's bytes; treat as read-only
 * @param headers every header but the length
 */
record Reply(int status, byte[] body, Map<String, String> headers) {
    static Reply noContent() {
        return new Reply(204, new byte[0], Map.of());
    }

    /** Sends it; nothing of it may be kept, sniffed or embedded by others. */
    void send(HttpExchange exchange) throws IOException {
        Headers sent = exchange.getResponseHeaders();
        sent.set("Cache-Control", "no-store");
        sent.set("X-Content-Type-Options", "nosniff");
        sent.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.forEach(sent::set);
        boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, empty ? -1 : body.length);
        if (!empty) {
            exchange.getResponseBody().write(body);
        }
    }
}
