package dev.fanfare.runtime;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One delivery of an event to one subscription. Immutable.
 *
 * @param id the message's id, the same on every attempt and on every subscription
 * @param event the decoded event
 * @param key the ordering key, where the topic has one
 * @param attributes the message's attributes, the CloudEvents ones included; immutable
 * @param publishedAt when the message was published: the time inside the id
 * @param attempt which delivery this is, starting at 1
 * @param topic the topic's name
 * @param subscription the subscription's name
 */
public record Message<E>(
        MessageId id,
        E event,
        Optional<String> key,
        Map<String, String> attributes,
        Instant publishedAt,
        int attempt,
        String topic,
        String subscription) {}
