package dev.fanfare.processor.lock;

import dev.fanfare.processor.model.Elsewhere;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What was accepted, is not in the compilation, and is there nevertheless: it is neither gone nor compared. */
final class LeftOut {
    private LeftOut() {}

    static Lock of(Lock accepted, Lock current, Elsewhere elsewhere) {
        Set<String> topics = current.topics().stream().map(LockedTopic::name).collect(Collectors.toSet());
        Set<String> subscriptions =
                current.subscriptions().stream().map(LockedSubscription::path).collect(Collectors.toSet());
        return new Lock(
                accepted.topics().stream()
                        .filter(topic -> !topics.contains(topic.name()) && isThere(topic, elsewhere))
                        .toList(),
                accepted.subscriptions().stream()
                        .filter(one -> !subscriptions.contains(one.path()) && isThere(one, elsewhere))
                        .toList());
    }

    private static boolean isThere(LockedTopic topic, Elsewhere elsewhere) {
        return Stream.concat(topic.declaredBy().stream(), topic.newest().events().values().stream())
                .map(elsewhere::topic)
                .flatMap(Optional::stream)
                .anyMatch(topic.name()::equals);
    }

    private static boolean isThere(LockedSubscription subscription, Elsewhere elsewhere) {
        return subscription
                .handlerClass()
                .filter(type -> elsewhere.subscriptions(type).contains(subscription.path()))
                .isPresent();
    }
}
