package dev.fanfare.aws.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** An HTTP server on a free port of loopback that hands whole requests to a function. */
final class HttpFront implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "test-front");
        thread.setDaemon(true);
        return thread;
    });

    /** A request, with the names of its headers in lower case. */
    record Request(String path, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    record Response(int status, String type, byte[] body) {
        static Response of(int status, String type, String text) {
            return new Response(status, type, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    /** Answers a request; a failure closes the connection without an answer. */
    interface Handler {
        Response answer(Request request) throws IOException, InterruptedException;
    }

    private HttpFront(HttpServer server) {
        this.server = server;
    }

    static HttpFront start(Handler handler) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 500);
            HttpFront front = new HttpFront(server);
            server.setExecutor(front.threads);
            server.createContext("/", exchange -> answer(exchange, handler));
            server.start();
            return front;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void answer(HttpExchange exchange, Handler handler) throws IOException {
        try (exchange) {
            Map<String, String> headers = new HashMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values.get(0)));
            byte[] body = exchange.getRequestBody().readAllBytes();
            Response response =
                    handler.answer(new Request(exchange.getRequestURI().getPath(), headers, body));
            exchange.getResponseHeaders().set("Content-Type", response.type());
            exchange.sendResponseHeaders(response.status(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
