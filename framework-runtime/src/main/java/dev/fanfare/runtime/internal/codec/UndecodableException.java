package dev.fanfare.runtime.internal.codec;

/**
 * A body that is not an event of its topic; no repetition mends that. The message names the place and what is wrong there,
 * and holds nothing of the body, since it is logged.
 */
public final class UndecodableException extends Exception {
    /** A refusal with its reason. */
    public UndecodableException(String message) {
        super(message);
    }
}
