package dev.fanfare.sample.notify;

/** A receiver did not confirm a notification. */
public final class NotDeliveredException extends RuntimeException {
    NotDeliveredException(String message) {
        super(message);
    }

    NotDeliveredException(String message, Throwable cause) {
        super(message, cause);
    }
}
