package dev.fanfare.local.store;

import dev.fanfare.runtime.FanfareException;
import org.jspecify.annotations.Nullable;

/** The storage cannot be read or written. The message names the directory, the reason and what to do. */
public final class StoreException extends FanfareException {
    StoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
