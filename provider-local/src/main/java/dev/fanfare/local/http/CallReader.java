package dev.fanfare.local.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads requests, as long as they are of a sensible size. Thread-safe. */
final class CallReader {
    /** Bytes: room for the largest message, with every character escaped. */
    static final int MOST = 2 << 20;

    private static final long MOST_SKIPPED = 16 << 20;

    private final ObjectMapper json = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    Call read(HttpExchange exchange) throws IOException, Refusal {
        byte[] content = content(exchange);
        List<String> path = new ArrayList<>();
        String raw = exchange.getRequestURI().getRawPath();
        for (String segment : raw.substring(raw.startsWith("/") ? 1 : 0).split("/", -1)) {
            path.add(decoded(segment.replace("+", "%2B")));
        }
        Query query = Query.of(exchange.getRequestURI().getRawQuery());
        return new Call(exchange.getRequestMethod(), path, query, json(exchange, content));
    }

    private static byte[] content(HttpExchange exchange) throws IOException, Refusal {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        InputStream body = exchange.getRequestBody();
        if (length != null && isMore(length)) {
            throw large(body);
        }
        byte[] content = body.readNBytes(MOST + 1);
        if (content.length > MOST) {
            throw large(body);
        }
        return content;
    }

    /** A client that still sends does not see the answer, so it may send some more. */
    private static Refusal large(InputStream body) throws IOException {
        byte[] unread = new byte[8_192];
        int read = 0;
        for (long left = MOST_SKIPPED; left > 0 && read >= 0; left -= read) {
            read = body.read(unread);
        }
        return Refusal.large(MOST);
    }

    private static boolean isMore(String length) {
        try {
            return Long.parseLong(length.strip()) > MOST;
        } catch (NumberFormatException unreadable) {
            // The server has read it before: it is too long for a long.
            return true;
        }
    }

    private @Nullable JsonNode json(HttpExchange exchange, byte[] content) throws IOException, Refusal {
        if (content.length == 0) {
            return null;
        }
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        String bare = type == null ? "none" : type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!bare.equals("application/json")) {
            throw Refusal.type(bare.substring(0, Math.min(bare.length(), 100)));
        }
        try {
            return json.readTree(content);
        } catch (JsonProcessingException broken) {
            int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
            int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNr();
            throw Refusal.bad(
                    "The content is no JSON, at line " + line + ", column " + column + ".",
                    "Send one JSON object, in UTF-8, with each name once.");
        }
    }

    static String decoded(String text) throws Refusal {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw Refusal.bad("The address has a \"%\" without two hexadecimal digits.", "Write \"%\" itself as %25.");
        }
    }
}
