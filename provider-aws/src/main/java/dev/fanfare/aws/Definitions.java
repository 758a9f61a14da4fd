package dev.fanfare.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.limits.AmazonLimits;
import dev.fanfare.runtime.Topology;
import java.util.LinkedHashMap;
import java.util.Map;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** What the resources of a topology are to be like, as AWS has it. Pure. */
final class Definitions {
    private static final JsonMapper JSON = new JsonMapper();

    /** SQS has no larger maxReceiveCount. */
    private static final int MOST_RECEIVES = 1_000;

    /** So many receives more than attempts a message may have before SQS itself moves it: those of consumers that died. */
    private static final int SPARE_RECEIVES = 2;

    /** A receive of a group brings so many, which go back whenever the first one fails. */
    private static final int BATCH = AmazonLimits.BATCH;

    private Definitions() {}

    static Map<String, String> topic(Topology.Topic topic) {
        Map<String, String> attributes = new LinkedHashMap<>();
        if (AwsNames.isFifo(topic)) {
            attributes.put("FifoTopic", "true");
            attributes.put("ContentBasedDeduplication", "false");
            attributes.put("FifoThroughputScope", "MessageGroup");
        }
        return attributes;
    }

    static Map<String, String> tags(Topology.Topic topic) {
        return Map.of("fanfare:topic", topic.name());
    }

    static Map<String, String> tags(Topology.Subscription subscription) {
        return Map.of(
                "fanfare:topic", subscription.topic(),
                "fanfare:subscription", subscription.name(),
                "fanfare:service", subscription.service());
    }

    static Map<QueueAttributeName, String> queue(
            Topology.Subscription subscription, String topicArn, String queueArn, String deadLetterArn, boolean fifo) {
        Map<QueueAttributeName, String> attributes = new LinkedHashMap<>();
        attributes.put(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                String.valueOf(subscription.ackDeadline().toSeconds()));
        attributes.put(
                QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                String.valueOf(subscription.retention().toSeconds()));
        attributes.put(QueueAttributeName.REDRIVE_POLICY, redrive(deadLetterArn, receives(subscription, fifo)));
        attributes.put(QueueAttributeName.POLICY, policy(topicArn, queueArn));
        addFifo(attributes, fifo);
        return attributes;
    }

    static Map<QueueAttributeName, String> deadLetterQueue(
            Topology.Subscription subscription, String topicArn, String queueArn, String deadLetterArn, boolean fifo) {
        Map<QueueAttributeName, String> attributes = new LinkedHashMap<>();
        attributes.put(
                QueueAttributeName.MESSAGE_RETENTION_PERIOD,
                String.valueOf(subscription.deadLetter().retention().toSeconds()));
        // What SNS cannot put into the queue it puts here: the subscription's own dead-letter queue.
        attributes.put(QueueAttributeName.POLICY, policy(topicArn, deadLetterArn));
        ObjectNode allowed = JSON.createObjectNode().put("redrivePermission", "byQueue");
        allowed.putArray("sourceQueueArns").add(queueArn);
        attributes.put(QueueAttributeName.REDRIVE_ALLOW_POLICY, allowed.toString());
        addFifo(attributes, fifo);
        return attributes;
    }

    /** High throughput: 300 requests a second for each group instead of all together. */
    private static void addFifo(Map<QueueAttributeName, String> attributes, boolean fifo) {
        if (fifo) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
            attributes.put(QueueAttributeName.CONTENT_BASED_DEDUPLICATION, "false");
            attributes.put(QueueAttributeName.DEDUPLICATION_SCOPE, "messageGroup");
            attributes.put(QueueAttributeName.FIFO_THROUGHPUT_LIMIT, "perMessageGroupId");
        }
    }

    /**
     * After how many receives SQS moves a message itself. In a FIFO queue a message that waits behind a failing one of its
     * group is received with it each time; up to nine may fail before it, and it must not be moved for that.
     */
    static int receives(Topology.Subscription subscription, boolean fifo) {
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

    static Map<String, String> subscription(Topology.Subscription subscription, String deadLetterArn) {
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
    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException malformed) {
            return JSON.missingNode();
        }
    }
}
