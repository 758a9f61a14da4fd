package dev.fanfare.local.inspect;

import dev.fanfare.Guarantee;
import java.util.List;

/**
 * A topic. Immutable.
 *
 * @param name its name
 * @param guarantee as declared
 * @param ordered whether its messages have keys that are kept in order
 * @param eventNames the values of {@code ce-type} that it carries
 * @param subscriptions the names of its subscriptions, sorted
 */
public record TopicStatus(
        String name, Guarantee guarantee, boolean ordered, List<String> eventNames, List<String> subscriptions) {
    /** Copies the lists. */
    public TopicStatus {
        eventNames = List.copyOf(eventNames);
        subscriptions = List.copyOf(subscriptions);
    }
}
