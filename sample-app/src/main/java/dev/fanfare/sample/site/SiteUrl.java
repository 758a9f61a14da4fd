package dev.fanfare.sample.site;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;

/** What may be watched: absolute http and https URLs of up to 2,000 characters. */
final class SiteUrl {
    private static final int LONGEST = 2000;
    private static final int HIGHEST_PORT = 65_535;
    private static final Set<String> SCHEMES = Set.of("http", "https");

    private SiteUrl() {}

    /** @throws InvalidSiteException saying what is wrong with the text */
    static URI parse(String text) {
        if (text.isBlank() || text.length() > LONGEST) {
            throw new InvalidSiteException("A URL has 1 to " + LONGEST + " characters.");
        }
        URI url = uri(text);
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw new InvalidSiteException("Only http and https URLs can be watched, not \"" + text + "\".");
        }
        if (url.getHost() == null || url.getPort() == 0 || url.getPort() > HIGHEST_PORT) {
            throw new InvalidSiteException("The URL \"" + text + "\" names no host, or a port that cannot be.");
        }
        if (url.getUserInfo() != null) {
            throw new InvalidSiteException("A URL with a user or password is not kept here; leave that part out.");
        }
        return url;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new InvalidSiteException("\"" + text + "\" is not a URL: " + malformed.getReason() + ".", malformed);
        }
    }
}
