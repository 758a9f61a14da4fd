package dev.fanfare.runtime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A message that a subscription gave up on. Immutable.
 *
 * @param id the message's id, as published
 * @param body the body's bytes as they arrived; treat as read-only
 * @param attributes the attributes as they arrived, without the diagnostics; immutable
 * @param key the ordering key, where there was one
 * @param diagnostics why and when
 */
public record DeadLetter(
        MessageId id, byte[] body, Map<String, String> attributes, Optional<String> key, Diagnostics diagnostics) {
    /**
     * Why a message was dead-lettered: the JSON object in its attribute {@code ff-dead}.
     *
     * @param subscription topic and subscription, as {@code signups/send-welcome-email}
     * @param reason one sentence
     * @param exception the class of the last exception, where there was one
     * @param stack its stack trace, trimmed to what the provider carries
     * @param attempts how many attempts were made
     * @param firstFailure when the first attempt failed, as far as this consumer saw it
     * @param lastFailure when the last attempt failed
     */
    public record Diagnostics(
            String subscription,
            String reason,
            Optional<String> exception,
            Optional<String> stack,
            int attempts,
            Instant firstFailure,
            Instant lastFailure) {}
}
