package dev.fanfare.runtime;

import org.jspecify.annotations.Nullable;

/** The root of what Fanfare throws; the message names the place and what to do. */
public class FanfareException extends RuntimeException {
    /** An error without a cause of its own. */
    public FanfareException(String message) {
        super(message);
    }

    /** An error that another one caused. */
    public FanfareException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
