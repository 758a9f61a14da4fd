package dev.fanfare.local;

import dev.fanfare.local.queue.LocalSubscription;
import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Compares the topics of a broker with those of a topology, as far as a broker knows of them. Changes nothing. */
record Inspection(Map<String, LocalTopic> topics) {
    /** Each topic and subscription that is missing or different, with the fix. */
    List<String> problems(Topology topology) {
        List<String> problems = new ArrayList<>();
        for (Topology.Topic topic : topology.topics()) {
            LocalTopic found = topics.get(topic.name());
            if (found == null) {
                problems.add(missing("topic", topic.name(), topic.source()));
            } else {
                compare(found.definition(), topic).ifPresent(problems::add);
            }
        }
        for (Topology.Subscription subscription : topology.subscriptions()) {
            Optional<LocalSubscription> found = Optional.ofNullable(topics.get(subscription.topic()))
                    .flatMap(topic -> topic.subscription(subscription.name()));
            if (found.isEmpty()) {
                problems.add(missing("subscription", subscription.path(), subscription.source()));
            } else {
                compare(found.get().definition(), subscription).ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Optional<String> compare(Topology.Topic there, Topology.Topic wanted) {
        Differences differences = new Differences();
        differences.add("guarantee", there.guarantee(), wanted.guarantee());
        differences.add("ordered", there.ordered(), wanted.ordered());
        differences.add("event names", there.eventNames(), wanted.eventNames());
        return differences.describe("topic", wanted.name(), wanted.source());
    }

    private static Optional<String> compare(Topology.Subscription there, Topology.Subscription wanted) {
        Differences differences = new Differences();
        differences.add("event names", there.eventNames(), wanted.eventNames());
        differences.add(
                "filter", there.filter().map(Filter::text), wanted.filter().map(Filter::text));
        differences.add("ack deadline", there.ackDeadline(), wanted.ackDeadline());
        differences.add("retention", there.retention(), wanted.retention());
        differences.add(
                "dead-letter retention",
                there.deadLetter().retention(),
                wanted.deadLetter().retention());
        return differences.describe("subscription", wanted.path(), wanted.source());
    }

    private static String missing(String kind, String name, String source) {
        return "The " + kind + " \"" + name + "\" (" + source
                + ") is missing. Start with fanfare.provision=create to create it.";
    }

    /** What is not as wanted of one resource. */
    private record Differences(List<String> found) {
        Differences() {
            this(new ArrayList<>());
        }

        void add(String what, Object there, Object wanted) {
            if (!Objects.equals(there, wanted)) {
                found.add(what + " is " + shown(there) + " instead of " + shown(wanted));
            }
        }

        Optional<String> describe(String kind, String name, String source) {
            return found.isEmpty()
                    ? Optional.empty()
                    : Optional.of("The " + kind + " \"" + name + "\" (" + source + ") is different: "
                            + String.join(", ", found)
                            + ". Start all instances on one broker with the same version of the application.");
        }

        private static String shown(Object value) {
            return value instanceof Optional<?> optional
                    ? optional.map(Object::toString).orElse("none")
                    : value.toString();
        }
    }
}
