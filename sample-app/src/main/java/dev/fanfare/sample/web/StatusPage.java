package dev.fanfare.sample.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/**
 * The status page around its live part: one document without any other, and with a content security policy that lets
 * nothing run but its own script.
 */
final class StatusPage {
    private static final String LIVE = "<!-- live -->";

    private final String before;
    private final String after;
    private final Map<String, String> headers;

    private StatusPage(String document, String policy) {
        int live = document.indexOf(LIVE);
        this.before = document.substring(0, live);
        this.after = document.substring(live + LIVE.length());
        this.headers = Map.of(
                "Content-Type", "text/html; charset=utf-8",
                "Content-Security-Policy", policy,
                "Referrer-Policy", "no-referrer");
    }

    /** The page from the class path. */
    static StatusPage load() {
        String style = resource("page.css");
        String script = resource("page.js");
        String document = resource("page.html").replace("/* style */", style).replace("/* script */", script);
        return new StatusPage(
                document,
                "default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
                        + " img-src data:; style-src " + hash(style) + "; script-src " + hash(script));
    }

    /** The page as it is now. */
    Reply reply(StatusMarkup live) {
        return new Reply(200, (before + live.html() + after).getBytes(StandardCharsets.UTF_8), headers);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256.", impossible);
        }
    }

    private static String resource(String name) {
        try (InputStream file = Objects.requireNonNull(StatusPage.class.getResourceAsStream(name), name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
