package dev.fanfare.local.inspect;

import dev.fanfare.runtime.MessageId;
import java.time.Instant;

/**
 * Dead letters of one exception. Immutable.
 *
 * @param exception the exception's class; {@link DeadLetterFilter#NO_EXCEPTION} for those without
 * @param count how many
 * @param oldest when the first of them died
 * @param newest when the last of them died
 * @param example the id of the last of them
 * @param reason its reason
 */
public record DeadLetterGroup(
        String exception, int count, Instant oldest, Instant newest, MessageId example, String reason) {
    /** The most groups; those with fewer dead letters are left out. */
    public static final int MOST = 1_000;
}
