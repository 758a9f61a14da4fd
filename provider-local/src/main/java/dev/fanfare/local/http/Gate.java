package dev.fanfare.local.http;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Who may come in: programs of this machine that know the token. A page of another site in a browser cannot, whatever name it
 * gives to this machine: its requests carry that name as {@code Host}, or their {@code Origin}, and nothing of it is answered.
 * Immutable.
 */
final class Gate {
    private static final Set<String> NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern PORT = Pattern.compile(":[0-9]{1,5}$");
    private static final Set<String> SAME = Set.of("same-origin", "none");
    private static final String SCHEME = "bearer ";

    private final byte[] token;

    Gate(String token) {
        this.token = token.getBytes(StandardCharsets.UTF_8);
    }

    void check(Headers headers) throws Refusal {
        String host = only(headers, "Host");
        if (!NAMES.contains(PORT.matcher(host).replaceFirst("").toLowerCase(Locale.ROOT))) {
            throw Refusal.forbidden(
                    "The header Host is \"" + shown(host) + "\", which is no name of this machine's loopback.",
                    "Use http://127.0.0.1, http://localhost or http://[::1].");
        }
        checkOrigin(headers, host);
        checkToken(headers);
    }

    private static void checkOrigin(Headers headers, String host) throws Refusal {
        String origin = headers.containsKey("Origin") ? only(headers, "Origin") : "http://" + host;
        String site = headers.containsKey("Sec-Fetch-Site") ? only(headers, "Sec-Fetch-Site") : "none";
        if (!origin.equalsIgnoreCase("http://" + host) || !SAME.contains(site)) {
            throw Refusal.forbidden(
                    "The request comes from a page of another origin, \"" + shown(origin) + "\".",
                    "Call from a program, or from a page of this address.");
        }
    }

    private void checkToken(Headers headers) throws Refusal {
        String given = headers.containsKey("Authorization") ? only(headers, "Authorization") : "";
        boolean isBearer = given.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        byte[] shown = given.substring(isBearer ? SCHEME.length() : 0).strip().getBytes(StandardCharsets.UTF_8);
        if (!isBearer || !MessageDigest.isEqual(token, shown)) {
            throw Refusal.unknown(
                    given.isEmpty() ? "The token is missing." : "The token is wrong.",
                    "Send the header \"Authorization: Bearer\" with the token that the broker was started with.");
        }
    }

    private static String only(Headers headers, String name) throws Refusal {
        List<String> values = headers.getOrDefault(name, List.of());
        if (values.size() != 1) {
            throw Refusal.bad("The header " + name + " is there " + values.size() + " times.", "Send it exactly once.");
        }
        return values.get(0);
    }

    private static String shown(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "…";
    }
}
