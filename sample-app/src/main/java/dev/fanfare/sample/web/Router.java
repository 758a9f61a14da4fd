package dev.fanfare.sample.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.sample.site.DuplicateSiteException;
import dev.fanfare.sample.site.InvalidSiteException;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request, and turns every failure into an answer in JSON. Thread-safe. */
final class Router implements HttpHandler {
    private static final Logger LOG = System.getLogger("dev.fanfare.sample.web");

    private final List<Route> routes;
    private final Json json;

    Router(List<Route> routes, Json json) {
        this.routes = List.copyOf(routes);
        this.json = json;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            reply(exchange).send(exchange);
        }
    }

    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            Guard.check(exchange);
            String path = String.valueOf(exchange.getRequestURI().getPath());
            return route(exchange.getRequestMethod(), path).answer(path, Guard.body(exchange));
        } catch (Refusal refusal) {
            return error(refusal.status(), refusal.getMessage(), refusal.headers());
        } catch (InvalidSiteException invalid) {
            return error(400, invalid.getMessage(), Map.of());
        } catch (DuplicateSiteException duplicate) {
            return error(409, duplicate.getMessage(), Map.of());
        } catch (InterruptedException closing) {
            // Not restored: it would cut off the answer, and the server's pool, which interrupts on its end, needs no
            // more.
            return error(503, "The monitor is closing.", Map.of());
        } catch (FanfareException failure) {
            LOG.log(Level.WARNING, "A request failed.", failure);
            return error(503, "The messaging refused: " + failure.getMessage(), Map.of());
        } catch (RuntimeException failure) {
            LOG.log(Level.ERROR, "A request failed.", failure);
            return error(500, "Something failed here; the log says what.", Map.of());
        }
    }

    private Reply error(int status, @Nullable String message, Map<String, String> headers) {
        return json.reply(status, Map.of("error", String.valueOf(message)), headers);
    }

    private Route route(String method, String path) {
        List<Route> ofPath =
                routes.stream().filter(route -> route.matches(path)).toList();
        if (ofPath.isEmpty()) {
            throw Refusal.notFound("There is nothing at " + path + ".");
        }
        String allowed = ofPath.stream().map(Route::method).sorted().collect(Collectors.joining(", "));
        return ofPath.stream()
                .filter(route -> route.method().equals(method))
                .findFirst()
                .orElseThrow(() -> new Refusal(405, path + " takes " + allowed + ".", Map.of("Allow", allowed)));
    }
}
