package dev.fanfare.aws;

import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * The real resources of a topology, by bindings or by names. Thread-safe. It blocks where it has to ask AWS, which it does
 * once for each resource.
 */
final class AwsResources {
    private final AwsClients clients;
    private final AwsSettings settings;
    private final Topology topology;
    private final AwsNames names;
    private final Map<String, String> topics = new ConcurrentHashMap<>();
    private final Map<String, String> queues = new ConcurrentHashMap<>();

    AwsResources(AwsClients clients, AwsSettings settings, Topology topology) {
        this.clients = clients;
        this.settings = settings;
        this.topology = topology;
        this.names = new AwsNames(settings.prefix());
    }

    /** Whether the queues of a subscription are FIFO, like its topic. */
    boolean isFifo(Topology.Subscription subscription) {
        return AwsNames.isFifo(topic(subscription));
    }

    /** The topic of a subscription. */
    Topology.Topic topic(Topology.Subscription subscription) {
        return topology.topic(subscription.topic())
                .orElseThrow(() -> new FanfareException("The topology has no topic \"" + subscription.topic()
                        + "\" for subscription \"" + subscription.path() + "\"."));
    }

    /** What the topic is to be called where it is not bound. */
    String topicName(Topology.Topic topic) {
        return names.topic(topic);
    }

    String queueName(Topology.Subscription subscription) {
        return names.queue(subscription, isFifo(subscription));
    }

    String deadLetterName(Topology.Subscription subscription) {
        return names.deadLetters(subscription, isFifo(subscription));
    }

    Optional<String> boundTopic(Topology.Topic topic) {
        return settings.bindings().topic(topic.name());
    }

    Optional<String> boundQueue(Topology.Subscription subscription) {
        return settings.bindings().subscription(subscription.path());
    }

    Optional<String> boundDeadLetters(Topology.Subscription subscription) {
        return settings.bindings().deadLetter(subscription.path());
    }

    /** The ARN of a topic: bound, created just now, or put together from region, account and name. */
    String topicArn(Topology.Topic topic) {
        return boundTopic(topic)
                .orElseGet(() -> topics.computeIfAbsent(topic.name(), any -> {
                    String arn = topics.values().stream().findFirst().orElseGet(this::anyArn);
                    return sibling(arn, "sns", names.topic(topic));
                }));
    }

    void created(Topology.Topic topic, String arn) {
        topics.put(topic.name(), arn);
    }

    /** An ARN in this region and account. */
    private String anyArn() {
        String region = settings.region()
                .orElseGet(() ->
                        clients.sns().serviceClientConfiguration().region().id());
        String partition = Region.of(region).metadata() == null
                ? "aws"
                : Region.of(region).metadata().partition().id();
        return "arn:" + partition + ":sns:" + region + ":" + settings.account().orElseGet(this::account) + ":";
    }

    private String account() {
        try {
            return Calls.await(clients.sts().getCallerIdentity()).account();
        } catch (RuntimeException failure) {
            throw Calls.failure(
                    "STS does not say which account this is (sts:GetCallerIdentity, which needs no permission). Set"
                            + " fanfare.aws.account",
                    failure);
        }
    }

    /** The ARN of another resource in the same partition, region and account. */
    static String sibling(String arn, String service, String name) {
        String[] parts = arn.split(":", 6);
        return String.join(":", parts[0], parts[1], service, parts[3], parts[4], name);
    }

    /**
     * The URL of a subscription's queue.
     *
     * @throws QueueDoesNotExistException if there is none
     */
    String queueUrl(Topology.Subscription subscription) {
        return boundQueue(subscription).orElseGet(() -> urlOf(queueName(subscription)));
    }

    /**
     * The URL of a subscription's dead-letter queue.
     *
     * @throws QueueDoesNotExistException if there is none
     */
    String deadLetterUrl(Topology.Subscription subscription) {
        return boundDeadLetters(subscription).orElseGet(() -> urlOf(deadLetterName(subscription)));
    }

    private String urlOf(String name) {
        return queues.computeIfAbsent(
                name,
                any -> Calls.await(clients.sqs().getQueueUrl(request -> request.queueName(name)))
                        .queueUrl());
    }
}
