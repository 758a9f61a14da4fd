package dev.fanfare.infra.diff;

import dev.fanfare.Guarantee;
import dev.fanfare.infra.Cloud;
import dev.fanfare.runtime.Topology;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What changed of a topic, but for what its events look like. */
final class TopicDifference {
    private final Topology.Topic before;
    private final Topology.Topic now;
    private final Findings findings;
    private final String subject;

    TopicDifference(Topology.Topic before, Topology.Topic now, Findings findings) {
        this.before = before;
        this.now = now;
        this.findings = findings;
        this.subject = "topic " + now.name();
    }

    /** @param subscriptions those that it had */
    void find(List<Topology.Subscription> subscriptions) {
        weakened();
        fifo();
        order(subscriptions);
        attributes();
        if (!before.event().equals(now.event())) {
            findings.add(Impact.RESTART, subject, "event type " + before.event() + " is now " + now.event(), "");
        }
    }

    private void weakened() {
        if (before.guarantee() == Guarantee.EXACTLY_ONCE && now.guarantee() != Guarantee.EXACTLY_ONCE) {
            findings.add(
                    Impact.GUARANTEE_WEAKENED,
                    subject,
                    "guarantee EXACTLY_ONCE is now " + now.guarantee(),
                    "Handlers may see a message twice.");
        } else if (before.guarantee() != now.guarantee()) {
            findings.add(Impact.SAFE, subject, "guarantee " + before.guarantee() + " is now " + now.guarantee(), "");
        }
        if (before.ordered() && !now.orderingKey().equals(before.orderingKey())) {
            findings.add(
                    Impact.GUARANTEE_WEAKENED,
                    subject,
                    "ordered by " + before.orderingKey().orElseThrow() + ", now "
                            + now.orderingKey().map(key -> "by " + key).orElse("not at all"),
                    "What was published before and after is in no order to each other.");
        } else if (!before.ordered() && now.ordered()) {
            findings.add(
                    Impact.SAFE,
                    subject,
                    "not ordered, now by " + now.orderingKey().orElseThrow(),
                    "");
        }
    }

    /** Amazon's topics and queues are born ordered, under a name that says so, or not. */
    private void fifo() {
        if (isFifo(before) != isFifo(now)) {
            findings.add(
                    Impact.REPLACES_RESOURCE,
                    Cloud.AWS,
                    subject,
                    isFifo(now)
                            ? "becomes a FIFO topic, and the queues of its subscriptions FIFO queues"
                            : "is a FIFO topic no more, nor are the queues of its subscriptions",
                    "Topic and queues are made anew under other names; follow the plan.");
            findings.plan(Plans.besides(subject + " and its subscriptions", Optional.of(Cloud.AWS)));
        }
    }

    private static boolean isFifo(Topology.Topic topic) {
        return topic.ordered() || topic.guarantee() == Guarantee.EXACTLY_ONCE;
    }

    private void order(List<Topology.Subscription> subscriptions) {
        if (before.ordered() != now.ordered()) {
            for (Topology.Subscription subscription : subscriptions) {
                String path = "subscription " + subscription.path();
                findings.add(
                        Impact.REPLACES_RESOURCE,
                        Cloud.GCP,
                        path,
                        now.ordered() ? "is ordered now" : "is ordered no more",
                        "Pub/Sub cannot change that of a subscription; follow the plan.");
                findings.plan(Plans.snapshot(path));
            }
        }
    }

    private void attributes() {
        Map<String, String> types =
                now.attributes().stream().collect(Collectors.toMap(Topology.Attribute::name, Topology.Attribute::type));
        for (Topology.Attribute attribute : before.attributes()) {
            String type = types.remove(attribute.name());
            if (type == null) {
                findings.add(
                        Impact.BREAKING_SCHEMA,
                        subject,
                        "attribute " + attribute.name() + " is gone",
                        "Filters that name it match nothing any more.");
            } else if (!type.equals(attribute.type())) {
                findings.add(
                        Impact.BREAKING_SCHEMA,
                        subject,
                        "attribute " + attribute.name() + " was " + attribute.type() + ", is " + type,
                        "Filters compare texts: what they compare with may never come.");
            }
        }
        types.keySet().stream()
                .sorted()
                .forEach(name -> findings.add(
                        Impact.SAFE, subject, "attribute " + name + " is new", "Earlier messages do not have it."));
    }
}
