package dev.fanfare.infra.asyncapi;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.runtime.Topology;
import java.time.Duration;

/**
 * What the clouds make of topics and subscriptions, in the forms of AsyncAPI's bindings. That of Google's channels demands a
 * schema that Pub/Sub checks, which there is none of here: only messages have one. Stateless.
 */
final class Bindings {
    /** Without a prefix: a document is of no environment. */
    private static final AwsNames NAMES = new AwsNames("");

    private static final String SNS = "0.1.0";
    private static final String SQS = "0.2.0";
    private static final String GOOGLE = "0.2.0";
    private static final Duration LONGEST_SQS = Duration.ofDays(14);

    private Bindings() {}

    /** An SNS topic. */
    static ObjectNode topic(Topology.Topic topic) {
        ObjectNode sns = JsonNodeFactory.instance.objectNode();
        sns.put("name", NAMES.topic(topic));
        ObjectNode ordering = sns.putObject("ordering");
        ordering.put("type", AwsNames.isFifo(topic) ? "FIFO" : "standard");
        ordering.put("contentBasedDeduplication", false);
        sns.put("bindingVersion", SNS);
        return sns;
    }

    /** How a queue is subscribed to an SNS topic. */
    static ObjectNode consumer(Topology.Topic topic, Topology.Subscription subscription) {
        ObjectNode sns = JsonNodeFactory.instance.objectNode();
        ObjectNode consumer = sns.putArray("consumers").addObject();
        consumer.put("protocol", "sqs");
        consumer.putObject("endpoint").put("name", NAMES.queue(subscription, AwsNames.isFifo(topic)));
        consumer.put("rawMessageDelivery", true);
        sns.put("bindingVersion", SNS);
        return sns;
    }

    /** The queue of a subscription, and that of its dead letters. */
    static ObjectNode queues(Topology.Topic topic, Topology.Subscription subscription) {
        ObjectNode sqs = JsonNodeFactory.instance.objectNode();
        var queues = sqs.putArray("queues");
        String dead = NAMES.deadLetters(subscription, AwsNames.isFifo(topic));
        ObjectNode queue = queues.addObject();
        queue.put("name", NAMES.queue(subscription, AwsNames.isFifo(topic)));
        queue.put("fifoQueue", AwsNames.isFifo(topic));
        if (AwsNames.isFifo(topic)) {
            queue.put("deduplicationScope", "messageGroup").put("fifoThroughputLimit", "perMessageGroupId");
        }
        queue.put("visibilityTimeout", subscription.ackDeadline().toSeconds());
        queue.put("receiveMessageWaitTime", 20);
        queue.put("messageRetentionPeriod", retention(subscription.retention()));
        ObjectNode deadLetters = queues.addObject();
        deadLetters.put("name", dead);
        deadLetters.put("fifoQueue", AwsNames.isFifo(topic));
        deadLetters.put(
                "messageRetentionPeriod", retention(subscription.deadLetter().retention()));
        sqs.put("bindingVersion", SQS);
        return sqs;
    }

    /** A Pub/Sub message. */
    static ObjectNode message(Topology.Topic topic) {
        ObjectNode google = JsonNodeFactory.instance.objectNode();
        if (!topic.attributes().isEmpty()) {
            ObjectNode attributes = google.putObject("attributes");
            topic.attributes().forEach(attribute -> attributes.put(attribute.name(), attribute.component()));
        }
        topic.orderingKey().ifPresent(key -> google.put("orderingKey", key));
        google.put("bindingVersion", GOOGLE);
        return google;
    }

    private static long retention(Duration asked) {
        return (asked.compareTo(LONGEST_SQS) > 0 ? LONGEST_SQS : asked).toSeconds();
    }
}
