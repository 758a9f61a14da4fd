package dev.fanfare.runtime;

import org.jspecify.annotations.Nullable;

/** An event that was not published, or whose acceptance is not known. The message names the topic and the reason. */
public final class PublishException extends FanfareException {
    /** A refusal by Fanfare itself. */
    public PublishException(String message) {
        super(message);
    }

    /** A failure on the way to the broker. */
    public PublishException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
