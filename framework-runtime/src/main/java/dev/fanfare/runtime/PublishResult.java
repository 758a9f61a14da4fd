package dev.fanfare.runtime;

import java.util.Optional;

/**
 * What became of one event of {@link Publisher#publishAll}: accepted with an id, or failed.
 *
 * @param id the message's id, where the broker accepted it
 * @param failure why it did not, otherwise; exactly one of the two is present
 */
public record PublishResult(Optional<MessageId> id, Optional<PublishException> failure) {
    /** @throws IllegalArgumentException unless exactly one of the two is present */
    public PublishResult {
        if (id.isPresent() == failure.isPresent()) {
            throw new IllegalArgumentException("An event is either accepted, with an id, or failed, with the reason.");
        }
    }

    /** The outcome of an event that the broker accepted. */
    public static PublishResult accepted(MessageId id) {
        return new PublishResult(Optional.of(id), Optional.empty());
    }

    /** The outcome of an event that was not published. */
    public static PublishResult failed(PublishException failure) {
        return new PublishResult(Optional.empty(), Optional.of(failure));
    }

    /** Whether the broker has durably accepted the message. */
    public boolean isAccepted() {
        return id.isPresent();
    }
}
