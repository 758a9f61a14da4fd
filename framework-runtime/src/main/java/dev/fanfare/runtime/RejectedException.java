package dev.fanfare.runtime;

import org.jspecify.annotations.Nullable;

/** Thrown by a handler for a message that no repetition mends: it is dead-lettered at once with this reason. */
public class RejectedException extends RuntimeException {
    /** A rejection with its reason. */
    public RejectedException(String reason) {
        super(reason);
    }

    /** A rejection with its reason and cause. */
    public RejectedException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
