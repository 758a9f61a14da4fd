package dev.fanfare.testkit.app.core;

/** An exception that is never retried. */
public final class NeverAgain extends RuntimeException {
    /** With what it says. */
    public NeverAgain(String message) {
        super(message);
    }
}
