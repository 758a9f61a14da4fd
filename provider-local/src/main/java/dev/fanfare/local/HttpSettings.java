package dev.fanfare.local;

import dev.fanfare.local.http.IntrospectionServer;
import dev.fanfare.runtime.ConfigurationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the introspection is served, if it is.
 *
 * @param port on the loopback; 0 for a free one
 * @param token what clients have to know; empty for a new one
 */
record HttpSettings(int port, Optional<String> token) {
    static final String PORT = "local.http";
    static final String TOKEN = "local.http-token";

    private static final int MOST = 65_535;

    /**
     * As configured; empty if it is not to be served.
     *
     * @throws ConfigurationException naming each wrong value
     */
    static Optional<HttpSettings> of(Map<String, String> settings) {
        List<String> problems = new ArrayList<>();
        String port = settings.get(PORT);
        Optional<String> token = Optional.ofNullable(settings.get(TOKEN)).map(String::trim);
        if (port == null && token.isPresent()) {
            problems.add(
                    "fanfare.local.http-token is set, but nothing is served without fanfare.local.http. Set that to a "
                            + "port, or leave this out.");
        }
        if (port != null && !isPort(port.trim())) {
            problems.add("fanfare.local.http is \"" + port + "\", but it must be a port, 1-" + MOST
                    + ", or 0 for a free one.");
        }
        if (token.isPresent() && !IntrospectionServer.isToken(token.get())) {
            problems.add("fanfare.local.http-token has " + token.get().length()
                    + " characters, but it must have 16-512 of A-Z a-z 0-9 . _ ~ + / = -.");
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The local broker cannot start:", problems);
        }
        return Optional.ofNullable(port).map(text -> new HttpSettings(Integer.parseInt(text.trim()), token));
    }

    /** The broker is in another process: there it is set. */
    static ConfigurationException elsewhere() {
        return new ConfigurationException(
                "The local broker cannot be reached:",
                List.of(
                        "fanfare.local.http is set, but the broker that fanfare.local.url names is in another process. Set "
                                + "it there, and leave it out here."));
    }

    private static boolean isPort(String text) {
        return text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= MOST;
    }
}
