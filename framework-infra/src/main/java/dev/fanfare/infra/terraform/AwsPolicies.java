package dev.fanfare.infra.terraform;

import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The policies of a service: as many as it takes for each to be within what IAM takes, wherever it is applied. A policy's size
 * is reckoned with the longest partition, region, prefix and key that there can be.
 */
final class AwsPolicies {
    /** Of everything in a policy but the ARNs of topics and queues: four statements, their actions, a key, a prefix. */
    private static final int FRAME = 1_600;

    /** {@code "arn:aws-us-gov:sqs:ap-southeast-1:123456789012:",} and some room for regions to come. */
    private static final int ARN = 56;

    private final List<Map<String, List<String>>> policies = new ArrayList<>();
    private int room;

    /** The policies of a service, each with what it lets the service publish to and subscribe to. */
    static List<Map<String, List<String>>> of(Use use, Topology topology) {
        AwsPolicies all = new AwsPolicies();
        AwsNames names = new AwsNames("x".repeat(AmazonLimits.NAME_PREFIX));
        use.publishes()
                .forEach(topic -> all.add(
                        "publishes",
                        topic,
                        topology.topic(topic).map(names::topic).orElse(topic).length() + ARN));
        // A queue and its dead-letter queue, neither of a name longer than SQS takes.
        use.paths().forEach(path -> all.add("subscribes", path, 2 * (AmazonLimits.QUEUE_NAME + ARN)));
        return all.policies;
    }

    private void add(String what, String name, int size) {
        if (policies.isEmpty() || size > room) {
            policies.add(new LinkedHashMap<>(Map.of("publishes", new ArrayList<>(), "subscribes", new ArrayList<>())));
            room = AmazonLimits.POLICY - FRAME;
        }
        policies.get(policies.size() - 1).getOrDefault(what, List.of()).add(name);
        room -= size;
    }
}
