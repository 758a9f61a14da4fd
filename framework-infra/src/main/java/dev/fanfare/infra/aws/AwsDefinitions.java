package dev.fanfare.infra.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.Topology;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the resources of a topology are to be like: the attributes and tags under the names that AWS' API has for them, whoever
 * makes the resources. Pure.
 */
public final class AwsDefinitions {
    private static final JsonMapper JSON = new JsonMapper();

    /** SQS has no larger maxReceiveCount. */
    private static final int MOST_RECEIVES = 1_000;

    /** So many receives more than attempts a message may have before SQS itself moves it: those of consumers that died. */
    private static final int SPARE_RECEIVES = 2;

    /** A receive of a group brings so many, which go back whenever the first one fails. */
    private static final int BATCH = AmazonLimits.BATCH;

    private AwsDefinitions() {}

    /** The attributes of an SNS topic. */
    public static Map<String, String> topic(Topology.Topic topic) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (AwsNames.isFifo(topic)) {
            attributes.put("FifoTopic", "true");
            attributes.put("ContentBasedDeduplication", "false");
            attributes.put("FifoThroughputScope", "MessageGroup");
        }
        return attributes;
    }

    /** The tags of an SNS topic. */
    public static Map<String, String> tags(Topology.Topic topic) {
        return new TreeMap<>(Map.of("fanfare:topic", topic.name()));
    }

    /** The tags of both queues of a subscription. */
    public static Map<String, String> tags(Topology.Subscription subscription) {
        return new TreeMap<>(Map.of(
                "fanfare:topic", subscription.topic(),
                "fanfare:subscription", subscription.name(),
                "fanfare:service", subscription.service()));
    }

    /** The attributes of a subscription's queue. */
    public static Map<String, String> queue(
            Topology.Subscription subscription, String topicArn, String queueArn, String deadLetterArn, boolean fifo) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(
                "VisibilityTimeout", String.valueOf(subscription.ackDeadline().toSeconds()));
        attributes.put(
                "MessageRetentionPeriod",
                String.valueOf(subscription.retention().toSeconds()));
        attributes.put("RedrivePolicy", redrive(deadLetterArn, receives(subscription, fifo)));
        attributes.put("Policy", policy(topicArn, queueArn));
        addFifo(attributes, fifo);
        return attributes;
    }

    /** The attributes of its dead-letter queue. */
    public static Map<String, String> deadLetterQueue(
            Topology.Subscription subscription, String topicArn, String queueArn, String deadLetterArn, boolean fifo) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put(
                "MessageRetentionPeriod",
                String.valueOf(subscription.deadLetter().retention().toSeconds()));
        // What SNS cannot put into the queue it puts here: the subscription's own dead-letter queue.
        attributes.put("Policy", policy(topicArn, deadLetterArn));
        ObjectNode allowed = JSON.createObjectNode().put("redrivePermission", "byQueue");
        allowed.putArray("sourceQueueArns").add(queueArn);
        attributes.put("RedriveAllowPolicy", allowed.toString());
        addFifo(attributes, fifo);
        return attributes;
    }

    /** High throughput: 300 requests a second for each group instead of all together. */
    private static void addFifo(Map<String, String> attributes, boolean fifo) {
        if (fifo) {
            attributes.put("FifoQueue", "true");
            attributes.put("ContentBasedDeduplication", "false");
            attributes.put("DeduplicationScope", "messageGroup");
            attributes.put("FifoThroughputLimit", "perMessageGroupId");
        }
    }

    /**
     * After how many receives SQS moves a message itself. In a FIFO queue a message that waits behind a failing one of its
     * group is received with it each time; up to nine may fail before it, and it must not be moved for that.
     */
    public static int receives(Topology.Subscription subscription, boolean fifo) {
        int attempts = subscription.retry().maxAttempts();
        return Math.min((fifo ? BATCH * attempts : attempts) + SPARE_RECEIVES, MOST_RECEIVES);
    }

    private static String redrive(String deadLetterArn, int receives) {
        return JSON.createObjectNode()
                .put("deadLetterTargetArn", deadLetterArn)
                .put("maxReceiveCount", receives)
                .toString();
    }

    /** Lets SNS put messages of exactly this topic into this queue. */
    private static String policy(String topicArn, String queueArn) {
        ObjectNode policy = JSON.createObjectNode().put("Version", "2012-10-17");
        ObjectNode statement =
                policy.putArray("Statement").addObject().put("Sid", "fanfare").put("Effect", "Allow");
        statement.putObject("Principal").put("Service", "sns.amazonaws.com");
        statement.put("Action", "sqs:SendMessage").put("Resource", queueArn);
        statement.putObject("Condition").putObject("ArnEquals").put("aws:SourceArn", topicArn);
        return policy.toString();
    }

    /** The attributes by which SNS delivers to its queue. */
    public static Map<String, String> subscription(Topology.Subscription subscription, String deadLetterArn) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("RawMessageDelivery", "true");
        attributes.put(
                "RedrivePolicy",
                JSON.createObjectNode()
                        .put("deadLetterTargetArn", deadLetterArn)
                        .toString());
        FilterPolicy policy = FilterPolicy.of(subscription);
        policy.json().ifPresent(json -> {
            attributes.put("FilterPolicyScope", "MessageAttributes");
            attributes.put("FilterPolicy", json);
        });
        return attributes;
    }

    /** A JSON document; a missing node if the text is none. */
    public static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return JSON.missingNode();
        }
    }
}
