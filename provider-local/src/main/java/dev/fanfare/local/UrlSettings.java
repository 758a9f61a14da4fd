package dev.fanfare.local;

import dev.fanfare.local.durable.StorageSettings;
import dev.fanfare.local.fidelity.FidelitySettings;
import dev.fanfare.local.remote.AddressRoute;
import dev.fanfare.local.remote.Patience;
import dev.fanfare.local.wire.Token;
import dev.fanfare.runtime.ConfigurationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that name a broker that was started on its own. */
final class UrlSettings {
    static final String URL = "local.url";
    static final String TOKEN = "local.token";
    static final String TOKEN_FILE = "local.token-file";

    /** A host's name, or an IPv6 address in brackets. */
    private static final Pattern FORM =
            Pattern.compile("fanfare://(\\[[0-9A-Fa-f:.%]+\\]|[^\\[\\]:/?#@\\s]+):([0-9]{1,5})/?");

    private static final int LARGEST_PORT = 65_535;

    private final Map<String, String> settings;
    private final List<String> problems = new ArrayList<>();

    private UrlSettings(Map<String, String> settings) {
        this.settings = settings;
    }

    /**
     * As configured; empty if no broker is named.
     *
     * @throws ConfigurationException naming each wrong value
     */
    static Optional<AddressRoute> of(Map<String, String> settings) {
        return new UrlSettings(settings).read();
    }

    private Optional<AddressRoute> read() {
        String url = settings.get(URL);
        Optional<AddressRoute> route = Optional.empty();
        if (url == null) {
            refuseWithout(TOKEN);
            refuseWithout(TOKEN_FILE);
        } else {
            refuseBeside(StorageSettings.DIR);
            refuseBeside(StorageSettings.SYNC);
            refuseBeside(FidelitySettings.BEHAVE_AS);
            refuseBeside(FidelitySettings.SEED);
            refuseBeside(FidelitySettings.DUPLICATES);
            route = route(url.trim(), token());
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("The local broker cannot be used:", problems);
        }
        return route;
    }

    private void refuseWithout(String key) {
        if (settings.containsKey(key)) {
            problems.add(
                    "fanfare." + key + " is set, but no broker is named that asks for it. Set fanfare.local.url, or "
                            + "leave this out.");
        }
    }

    private void refuseBeside(String key) {
        if (settings.containsKey(key)) {
            problems.add(
                    "fanfare." + key + " is set beside fanfare.local.url, but the broker at that address keeps its "
                            + "messages where it was told to, and behaves as it was told to. Leave one of the two out.");
        }
    }

    private Optional<AddressRoute> route(String url, Optional<Token> token) {
        Matcher form = FORM.matcher(url);
        int port = form.matches() ? Integer.parseInt(form.group(2)) : 0;
        if (port < 1 || port > LARGEST_PORT) {
            problems.add("fanfare.local.url is \"" + url + "\", but it must be fanfare://host:port, such as "
                    + "fanfare://broker.example:7411.");
            return Optional.empty();
        }
        String host = form.group(1).replaceAll("[\\[\\]]", "");
        return token.map(known -> new AddressRoute(host, port, known, Patience.USUAL));
    }

    private Optional<Token> token() {
        String token = settings.get(TOKEN);
        String file = settings.get(TOKEN_FILE);
        if ((token == null) == (file == null)) {
            problems.add(
                    "A broker at an address asks for its token. Set fanfare.local.token, or fanfare.local.token-file "
                            + "to a file that holds it, and not both.");
            return Optional.empty();
        }
        return token != null ? checked(TOKEN, token.trim()) : read(file);
    }

    private Optional<Token> read(String file) {
        try {
            return checked(TOKEN_FILE, Files.readString(Path.of(file.trim())).strip());
        } catch (IOException | InvalidPathException failure) {
            problems.add("fanfare.local.token-file is \"" + file + "\", which cannot be read: " + failure + ".");
            return Optional.empty();
        }
    }

    private Optional<Token> checked(String key, String text) {
        try {
            return Optional.of(Token.of(text));
        } catch (IllegalArgumentException wrong) {
            problems.add("fanfare." + key + " " + wrong.getMessage() + ".");
            return Optional.empty();
        }
    }
}
