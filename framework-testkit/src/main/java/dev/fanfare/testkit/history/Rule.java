package dev.fanfare.testkit.history;

import java.util.Map;
import java.util.function.Predicate;

/**
 * What is demanded of a subscription.
 *
 * @param subscription as {@code topic/subscription}
 * @param wants which messages of the topic it wants, by their attributes
 * @param ordered keeps the order of keys
 * @param exactlyOnce does not deliver again what was acknowledged, even after a crash
 * @param maxAttempts before a message is dead-lettered
 * @param exactAttempts counts attempts alike in all instances; otherwise they rise in each by itself
 */
public record Rule(
        String subscription,
        Predicate<Map<String, String>> wants,
        boolean ordered,
        boolean exactlyOnce,
        int maxAttempts,
        boolean exactAttempts) {
    /** The topic's name. */
    String topic() {
        return subscription.substring(0, subscription.indexOf('/'));
    }
}
