package dev.fanfare.sample.site;

/** The URL is watched already. */
public final class DuplicateSiteException extends RuntimeException {
    DuplicateSiteException(String url, Throwable cause) {
        super("\"" + url + "\" is watched already.", cause);
    }
}
