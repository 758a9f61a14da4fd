package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import java.util.Optional;

/**
 * The values of one {@code @Subscribe} as written or by default, not yet checked.
 *
 * @param annotation where it is written
 * @param name the subscription's name: as written, else that of the method in kebab-case
 * @param concurrency most messages at once; empty where it does not compile
 * @param ackDeadline duration
 * @param timeout duration
 * @param retention duration
 * @param maxAttempts of the retry; empty where it does not compile
 * @param minBackoff duration
 * @param maxBackoff duration
 */
public record SubscriptionValues(
        SourceRef annotation,
        String name,
        Optional<Integer> concurrency,
        String ackDeadline,
        String timeout,
        String retention,
        Optional<Integer> maxAttempts,
        String minBackoff,
        String maxBackoff) {
    SourceRef at(String element) {
        return annotation.element(element);
    }
}
