package dev.fanfare.local.http;

import java.util.Map;

/** Why a request is not carried out, and what to do about it. */
final class Refusal extends Exception {
    private final int status;
    private final String fix;
    private final transient Map<String, String> headers;

    private Refusal(int status, String what, String fix, Map<String, String> headers) {
        super(what);
        this.status = status;
        this.fix = fix;
        this.headers = Map.copyOf(headers);
    }

    /** 400: the request cannot be understood, or asks for what cannot be. */
    static Refusal bad(String what, String fix) {
        return new Refusal(400, what, fix, Map.of());
    }

    /** 401: the token is missing or wrong. */
    static Refusal unknown(String what, String fix) {
        return new Refusal(401, what, fix, Map.of("WWW-Authenticate", "Bearer"));
    }

    /** 403: it comes from where no request may come from. */
    static Refusal forbidden(String what, String fix) {
        return new Refusal(403, what, fix, Map.of());
    }

    /** 404: there is no such thing. */
    static Refusal missing(String what, String fix) {
        return new Refusal(404, what, fix, Map.of());
    }

    /** 405: another method is for that. */
    static Refusal method(String method, String allowed) {
        return new Refusal(
                405,
                "The method " + method + " is not for this address.",
                "Use " + allowed + ".",
                Map.of("Allow", allowed));
    }

    /** 413: the content is too large. */
    static Refusal large(int most) {
        return new Refusal(
                413,
                "The content is longer than " + most + " bytes.",
                "A message is at most 256 KiB; publish one in a request.",
                Map.of());
    }

    /** 415: the content is of another type. */
    static Refusal type(String type) {
        return new Refusal(
                415,
                "The content is of type \"" + type + "\".",
                "Send JSON, with the header Content-Type: application/json.",
                Map.of());
    }

    /** 500: nobody thought of this. */
    static Refusal unexpected() {
        return new Refusal(500, "The broker failed unexpectedly.", "Its process's log says how.", Map.of());
    }

    /** 503: the broker cannot do it just now. */
    static Refusal unable(String what) {
        return new Refusal(503, what, "Mend that, and try again.", Map.of());
    }

    int status() {
        return status;
    }

    String fix() {
        return fix;
    }

    Map<String, String> headers() {
        return headers;
    }
}
