package dev.fanfare.sample.web;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps other web sites out. A page from elsewhere can make the user's browser send requests here: what names another host
 * (DNS rebinding) is refused, and so is a change that comes from another origin, or a POST that is not declared as JSON,
 * which a browser sends across origins only after asking, and nobody here says yes.
 */
final class Guard {
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(:\\d{1,5})?");
    private static final int LONGEST_BODY = 16 * 1024;

    private Guard() {}

    /** @throws Refusal if the request may come from another site */
    static void check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = headers.getFirst("Host");
        if (host == null || !LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches()) {
            throw new Refusal(421, "This server answers to localhost only.");
        }
        if (exchange.getRequestMethod().equals("GET")) {
            return;
        }
        String origin = headers.getFirst("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            throw new Refusal(403, "Another site may not change anything here.");
        }
        if (exchange.getRequestMethod().equals("POST") && !isJson(headers.getFirst("Content-Type"))) {
            throw new Refusal(415, "A POST needs the header \"Content-Type: application/json\", even without a body.");
        }
    }

    private static boolean isJson(@Nullable String type) {
        return type != null
                && type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT).equals("application/json");
    }

    /** @throws Refusal if the body is larger than any request needs */
    static byte[] body(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
        if (body.length > LONGEST_BODY) {
            throw new Refusal(
                    413, "The body is larger than " + LONGEST_BODY + " bytes.", Map.of("Connection", "close"));
        }
        return body;
    }
}
