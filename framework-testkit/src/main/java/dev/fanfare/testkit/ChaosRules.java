package dev.fanfare.testkit;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Topology;
import dev.fanfare.testkit.app.AppLoader;
import dev.fanfare.testkit.app.Group;
import dev.fanfare.testkit.app.Tempo;
import dev.fanfare.testkit.history.HistoryChecker;
import dev.fanfare.testkit.history.Rule;
import dev.fanfare.testkit.history.Sometimes;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a chaos run is judged by: rules from the suite's topology. Pure. */
final class ChaosRules {
    private ChaosRules() {}

    /** The parts of the suite's topology that the provider can run. */
    static Set<Group> groups(Features features) {
        Set<Group> groups = EnumSet.of(Group.CORE);
        if (features.has(Feature.ORDERING)) {
            groups.add(Group.ORDERED);
        }
        if (features.has(Feature.EXACTLY_ONCE)) {
            groups.add(Group.ONCE);
        }
        if (features.has(Feature.FILTERS)) {
            groups.add(Group.FILTERED);
            groups.add(Group.KINDS);
        }
        return groups;
    }

    static HistoryChecker checker(Features features, Set<Group> groups, Tempo tempo) {
        Topology topology = AppLoader.of(groups, tempo).topology();
        List<Rule> rules = topology.subscriptions().stream()
                .map(subscription -> rule(features, topology, subscription))
                .toList();
        return new HistoryChecker(rules, demanded(features));
    }

    private static Rule rule(Features features, Topology topology, Topology.Subscription subscription) {
        Topology.Topic topic = topology.topic(subscription.topic()).orElseThrow();
        return new Rule(
                subscription.path(),
                attributes -> wants(subscription, attributes),
                topic.ordered(),
                topic.guarantee() == Guarantee.EXACTLY_ONCE,
                subscription.retry().maxAttempts(),
                features.has(Feature.EXACT_ATTEMPTS));
    }

    private static boolean wants(Topology.Subscription subscription, Map<String, String> attributes) {
        List<String> names = subscription.eventNames();
        return (names.isEmpty() || names.contains(attributes.getOrDefault("ce-type", "")))
                && subscription
                        .filter()
                        .map(filter -> filter.matches(attributes))
                        .orElse(true);
    }

    private static Set<Sometimes> demanded(Features features) {
        Set<Sometimes> demanded = EnumSet.allOf(Sometimes.class);
        if (!features.has(Feature.ORDERING)) {
            demanded.remove(Sometimes.BLOCKED_KEY);
        }
        if (!features.has(Feature.RESTART) && !features.has(Feature.KILL)) {
            demanded.remove(Sometimes.BROKER_RESTART);
        }
        return demanded;
    }
}
