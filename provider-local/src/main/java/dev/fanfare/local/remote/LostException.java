package dev.fanfare.local.remote;

import dev.fanfare.runtime.FanfareException;

/** The connection to the broker has ended; what was under way may have been done, or not. */
public final class LostException extends FanfareException {
    /** What ended it. */
    public LostException(String message) {
        super(message);
    }
}
