package dev.fanfare.runtime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Wraps the way of every message: of a publish between codec and broker, of an attempt between broker and codec. The
 * first interceptor given to the builder is the outermost. Implementations are thread-safe.
 */
public interface Interceptor {
    /** Wraps the handling of an attempt; by default leaves it as it is. */
    default Handling around(Handling next) {
        return next;
    }

    /** Wraps the sending of a message; by default leaves it as it is. */
    default Sending aroundPublish(Sending next) {
        return next;
    }

    /** One step of handling an attempt. */
    @FunctionalInterface
    interface Handling {
        /**
         * Handles the attempt. Completing normally acknowledges; throwing, or completing with a throwable, fails the
         * attempt.
         */
        CompletionStage<Void> handle(Attempt attempt) throws Exception;
    }

    /** One step of sending a message. */
    @FunctionalInterface
    interface Sending {
        /** Sends the message; the stage completes once the broker has durably accepted it. */
        CompletionStage<Void> send(Outgoing message);
    }

    /**
     * What is about to be handled: one message, or the messages of a batch.
     *
     * @param topic the topic's name
     * @param subscription the subscription's name
     * @param messages at least one; immutable
     */
    record Attempt(String topic, String subscription, List<Incoming> messages) {}

    /**
     * A message as it arrived, not decoded.
     *
     * @param id the message's id
     * @param body the event's JSON; treat as read-only
     * @param attributes immutable
     * @param key the ordering key, where the topic has one
     * @param attempt which delivery this is, starting at 1
     */
    record Incoming(MessageId id, byte[] body, Map<String, String> attributes, Optional<String> key, int attempt) {}

    /**
     * A message as it leaves, encoded.
     *
     * @param topic the topic's name
     * @param id the message's id
     * @param body the event's JSON; treat as read-only
     * @param attributes immutable
     * @param key the ordering key, where the topic has one
     */
    record Outgoing(String topic, MessageId id, byte[] body, Map<String, String> attributes, Optional<String> key) {}
}
