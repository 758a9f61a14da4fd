package dev.fanfare.runtime.internal.topology;

import dev.fanfare.runtime.Filter;
import dev.fanfare.runtime.Topology;
import java.util.Optional;

/** Reads a subscription of a manifest, with its filter. Stateless. */
final class SubscriptionReader {
    private SubscriptionReader() {}

    static Topology.Subscription read(Node node) {
        return new Topology.Subscription(
                node.member("topic").text(),
                node.member("name").text(),
                node.member("doc").optionalText(),
                node.member("service").text(),
                node.member("handler").text(),
                node.member("eventNames").texts(),
                filter(node.member("filter")),
                node.member("batch").bool(),
                node.member("concurrency").integer(),
                node.member("ackDeadline").duration(),
                node.member("timeout").duration(),
                node.member("retention").duration(),
                retry(node.member("retry")),
                new Topology.DeadLetterQueue(
                        node.member("deadLetter").member("retention").duration()),
                node.member("publishes").texts(),
                node.member("source").text());
    }

    private static Topology.Retry retry(Node node) {
        return new Topology.Retry(
                node.member("maxAttempts").integer(),
                node.member("minBackoff").duration(),
                node.member("maxBackoff").duration(),
                node.member("never").texts());
    }

    private static Optional<Filter> filter(Node node) {
        return node.isAbsent()
                ? Optional.empty()
                : Optional.of(new Filter(node.member("text").text(), condition(node.member("tree"))));
    }

    private static Filter.Condition condition(Node node) {
        return switch (node.member("op").text()) {
            case "and" -> new Filter.And(node.member("all").list(SubscriptionReader::condition));
            case "not" -> new Filter.Not(condition(node.member("condition")));
            case "in" ->
                new Filter.In(
                        node.member("attribute").text(), node.member("values").texts());
            case "prefix" ->
                new Filter.Prefix(
                        node.member("attribute").text(), node.member("prefix").text());
            case "exists" -> new Filter.Exists(node.member("attribute").text());
            // Passing over a condition would deliver what the filter keeps out.
            default -> throw node.member("op").not("and, not, in, prefix or exists");
        };
    }
}
