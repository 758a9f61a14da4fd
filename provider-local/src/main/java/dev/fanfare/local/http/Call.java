package dev.fanfare.local.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that was let in.
 *
 * @param path the segments of its address, decoded
 * @param query its parameters
 * @param content its JSON; null if it has none
 */
record Call(
        String method,
        List<String> path,
        Query query,
        @Nullable JsonNode content) {
    /** Whether it only reads; if not, it must be a {@code POST}. */
    boolean reads() throws Refusal {
        if (method.equals("GET")) {
            return true;
        }
        if (method.equals("POST")) {
            return false;
        }
        throw Refusal.method(method, "GET, POST");
    }

    /** Its address has this method alone. */
    void must(String only) throws Refusal {
        if (!method.equals(only)) {
            throw Refusal.method(method, only);
        }
    }

    /** The same without so many segments in front. */
    Call behind(int segments) {
        return new Call(method, path.subList(segments, path.size()), query, content);
    }

    /** Nothing is there. */
    Refusal lost() {
        return Refusal.missing(
                "There is nothing at this address.",
                "docs/guide/introspection.md has the addresses; GET /v1/status is one.");
    }
}
