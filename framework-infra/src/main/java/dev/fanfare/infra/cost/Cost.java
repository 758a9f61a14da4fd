package dev.fanfare.infra.cost;

import dev.fanfare.Guarantee;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a month costs, in US dollars.
 *
 * @param lines a topic's publishing, then its subscriptions
 * @param awsFree what Amazon does not charge of it
 * @param gcpFree what Google does not charge of it
 * @param assumptions what was taken for granted, a sentence each
 */
public record Cost(List<Line> lines, double awsFree, double gcpFree, List<String> assumptions) {
    /**
     * Of a topic or a subscription, before anything is free.
     *
     * @param subject {@code topic signups} or {@code subscription signups/send}
     * @param monthly messages
     */
    public record Line(String subject, double monthly, double aws, double gcp) {}

    public Cost {
        lines = List.copyOf(lines);
        assumptions = List.copyOf(assumptions);
    }

    /** Of a merged manifest. */
    public static Cost of(Topology topology, Usage usage, Prices prices) {
        Map<String, List<Topology.Subscription>> subscriptions =
                topology.subscriptions().stream().collect(Collectors.groupingBy(Topology.Subscription::topic));
        AwsCost aws = new AwsCost(prices.aws());
        GcpCost gcp = new GcpCost(prices.gcp());
        List<Line> lines = new ArrayList<>();
        for (Topology.Topic topic : topology.topics()) {
            boolean isFifo = topic.ordered() || topic.guarantee() == Guarantee.EXACTLY_ONCE;
            Traffic traffic = usage.of(topic);
            lines.add(new Line(
                    "topic " + topic.name(), traffic.monthly(), aws.publish(traffic, isFifo), gcp.publish(traffic)));
            for (Topology.Subscription subscription : subscriptions.getOrDefault(topic.name(), List.of())) {
                Traffic own = usage.of(topic, subscription);
                lines.add(new Line(
                        "subscription " + subscription.path(),
                        own.monthly() * own.share(),
                        aws.deliver(own, isFifo),
                        gcp.deliver(own)));
            }
        }
        return new Cost(lines, aws.free(), gcp.free(), Assumptions.of(usage, prices));
    }

    /** What Amazon charges. */
    public double aws() {
        return lines.stream().mapToDouble(Line::aws).sum() - awsFree;
    }

    /** What Google charges. */
    public double gcp() {
        return lines.stream().mapToDouble(Line::gcp).sum() - gcpFree;
    }
}
