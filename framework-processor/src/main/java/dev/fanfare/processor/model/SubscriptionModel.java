package dev.fanfare.processor.model;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A sound subscription; every default is filled in.
 *
 * @param topic what it subscribes to
 * @param name its name
 * @param eventNames the names, present and earlier, of the one record it wants; none where it wants all events
 * @param handler the method that handles its messages
 * @param filter which of them it wants
 * @param concurrency most messages handled at once
 * @param ackDeadline lease
 * @param timeout of a call
 * @param retention of an undelivered message
 * @param retry how failed attempts are repeated
 * @param doc the method's Javadoc
 * @param source the method, with its annotation
 */
public record SubscriptionModel(
        TopicLink topic,
        String name,
        List<String> eventNames,
        HandlerMethod handler,
        Optional<FilterModel> filter,
        int concurrency,
        Duration ackDeadline,
        Duration timeout,
        Duration retention,
        RetryModel retry,
        Optional<String> doc,
        SourceRef source) {
    public SubscriptionModel {
        eventNames = List.copyOf(eventNames);
    }

    /** {@code topic/name}. */
    public String path() {
        return topic.name() + "/" + name;
    }

    /** How failed attempts are repeated; {@code never} names exceptions that are not. */
    public record RetryModel(int maxAttempts, Duration minBackoff, Duration maxBackoff, List<TypeRef> never) {
        public RetryModel {
            never = List.copyOf(never);
        }
    }
}
