package dev.fanfare.aws;

import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.model.Tag;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Creates what a topology needs and is not there. What is there stays as it is, and what is bound is somebody else's; what of it
 * is different is told in the log. Blocks. Instances that start together create the same.
 */
final class Provisioning {
    private static final System.Logger LOG = System.getLogger("dev.fanfare.aws");

    private final AwsClients clients;
    private final AwsResources resources;
    private final Verification verification;

    Provisioning(AwsClients clients, AwsResources resources) {
        this.clients = clients;
        this.resources = resources;
        this.verification = new Verification(clients, resources);
    }

    /** @throws ConfigurationException naming everything that could not be created */
    void create(Topology topology) {
        List<String> problems = new ArrayList<>();
        topology.topics().forEach(topic -> attempt("Topic \"" + topic.name() + "\"", problems, () -> create(topic)));
        if (problems.isEmpty()) {
            topology.subscriptions()
                    .forEach(subscription -> attempt(
                            "Subscription \"" + subscription.path() + "\"", problems, () -> create(subscription)));
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException("What the topology needs could not be created at AWS:", problems);
        }
    }

    private static void attempt(String what, List<String> problems, Supplier<List<String>> creation) {
        try {
            creation.get().forEach(difference -> LOG.log(System.Logger.Level.WARNING, difference));
        } catch (RuntimeException failure) {
            problems.add(what + " could not be created: " + Calls.reason(failure)
                    + (Calls.isDenied(failure) ? " Grant the permission, or create it by other means." : ""));
        }
    }

    private List<String> create(Topology.Topic topic) {
        if (resources.boundTopic(topic).isPresent()) {
            return verification.differences(topic);
        }
        // Without its tags: AWS refuses to give the topic that is there if they are others.
        String arn = Calls.await(clients.sns()
                        .createTopic(request ->
                                request.name(resources.topicName(topic)).attributes(AwsDefinitions.topic(topic))))
                .topicArn();
        resources.created(topic, arn);
        List<Tag> tags = AwsDefinitions.tags(topic).entrySet().stream()
                .map(tag ->
                        Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                .toList();
        Calls.await(
                clients.sns().tagResource(request -> request.resourceArn(arn).tags(tags)));
        return List.of();
    }

    private List<String> create(Topology.Subscription subscription) {
        if (resources.boundQueue(subscription).isPresent()) {
            return verification.differences(subscription);
        }
        boolean fifo = resources.isFifo(subscription);
        String topicArn = resources.topicArn(resources.topic(subscription));
        String queueArn = AwsResources.sibling(topicArn, "sqs", resources.queueName(subscription));
        String deadLetterArn = AwsResources.sibling(topicArn, "sqs", resources.deadLetterName(subscription));
        boolean created = createQueue(
                resources.deadLetterName(subscription),
                AwsDefinitions.deadLetterQueue(subscription, topicArn, queueArn, deadLetterArn, fifo),
                subscription);
        created &= createQueue(
                resources.queueName(subscription),
                AwsDefinitions.queue(subscription, topicArn, queueArn, deadLetterArn, fifo),
                subscription);
        if (created || verification.subscriptionArn(topicArn, queueArn).isEmpty()) {
            // From now on the queue gets messages, so it has to be there with its policy before.
            Calls.await(clients.sns()
                    .subscribe(request -> request.topicArn(topicArn)
                            .protocol("sqs")
                            .endpoint(queueArn)
                            .attributes(AwsDefinitions.subscription(subscription, deadLetterArn))
                            .returnSubscriptionArn(true)));
        }
        return created ? List.of() : verification.differences(subscription);
    }

    /** Whether there was none. */
    private boolean createQueue(String name, Map<String, String> attributes, Topology.Subscription subscription) {
        if (url(name).isPresent()) {
            return false;
        }
        Calls.await(clients.sqs()
                .createQueue(request -> request.queueName(name)
                        .attributesWithStrings(attributes)
                        .tags(AwsDefinitions.tags(subscription))));
        return true;
    }

    private Optional<String> url(String name) {
        try {
            return Optional.of(Calls.await(clients.sqs().getQueueUrl(request -> request.queueName(name)))
                    .queueUrl());
        } catch (QueueDoesNotExistException missing) {
            return Optional.empty();
        }
    }
}
