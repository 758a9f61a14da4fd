package dev.fanfare.sample.site;

/** A site that cannot be watched; the message says why, for whoever asked. */
public final class InvalidSiteException extends RuntimeException {
    InvalidSiteException(String message) {
        super(message);
    }

    InvalidSiteException(String message, Throwable cause) {
        super(message, cause);
    }
}
