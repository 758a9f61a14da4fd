package dev.fanfare.sample.web;

import java.util.Map;

/** A request that is not answered as it wished; the message is for whoever asked. */
final class Refusal extends RuntimeException {
    private final int status;
    private final transient Map<String, String> headers;

    Refusal(int status, String message) {
        this(status, message, Map.of());
    }

    Refusal(int status, String message, Map<String, String> headers) {
        super(message);
        this.status = status;
        this.headers = headers;
    }

    static Refusal notFound(String what) {
        return new Refusal(404, what);
    }

    int status() {
        return status;
    }

    Map<String, String> headers() {
        return headers;
    }
}
