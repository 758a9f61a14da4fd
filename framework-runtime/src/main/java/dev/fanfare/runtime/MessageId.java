package dev.fanfare.runtime;

import dev.fanfare.limits.Limits;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;

/**
 * Identifies a message for its whole life: every subscriber sees it on every attempt, and it survives dead-lettering and
 * replay. Fanfare makes a UUID version 7 (RFC 9562, 36 characters); a message that another program published keeps the id
 * it came with.
 *
 * @param value the id as text, 1-256 characters
 */
public record MessageId(String value) {
    /** @throws IllegalArgumentException if the text is empty or longer than 256 characters */
    public MessageId {
        Objects.requireNonNull(value, "value");
        if (value.isEmpty() || value.length() > Limits.ID) {
            throw new IllegalArgumentException(
                    "A message id is 1-" + Limits.ID + " characters, not " + value.length() + ".");
        }
    }

    /** The time inside a version 7 UUID, to the millisecond; {@link Instant#EPOCH} where the id is of another kind. */
    public Instant time() {
        if (value.length() != 36 || value.charAt(14) != '7') {
            return Instant.EPOCH;
        }
        try {
            return Instant.ofEpochMilli(
                    HexFormat.fromHexDigitsToLong(value, 0, 8) << 16 | HexFormat.fromHexDigitsToLong(value, 9, 13));
        } catch (IllegalArgumentException notAUuid) {
            return Instant.EPOCH;
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
