package dev.fanfare.aws;

import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change.Difference;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.sns.model.Tag;

/** Creates and changes resources at AWS. Thread-safe; blocks. Everything may be repeated without harm. */
record Mending(AwsClients clients, AwsResources resources) {
    void createTopic(Topology.Topic topic) {
        attempt("Topic \"" + topic.name() + "\" could not be created", "sns:CreateTopic and sns:TagResource", () -> {
            List<Tag> tags = AwsDefinitions.tags(topic).entrySet().stream()
                    .map(tag ->
                            Tag.builder().key(tag.getKey()).value(tag.getValue()).build())
                    .toList();
            String arn = Calls.await(clients.sns()
                            .createTopic(request -> request.name(resources.topicName(topic))
                                    .attributes(AwsDefinitions.topic(topic))
                                    .tags(tags)))
                    .topicArn();
            resources.created(topic, arn);
        });
    }

    void createQueue(String name, Map<String, String> attributes, Topology.Subscription subscription) {
        attempt(
                what(subscription) + " queue " + name + " could not be created",
                "sqs:CreateQueue and sqs:TagQueue",
                () -> Calls.await(clients.sqs().createQueue(request -> request.queueName(name)
                        .attributesWithStrings(attributes)
                        .tags(AwsDefinitions.tags(subscription)))));
    }

    void changeQueue(String url, Map<String, String> changes, Topology.Subscription subscription) {
        attempt(
                what(subscription) + " queue " + url + " could not be changed",
                "sqs:SetQueueAttributes",
                () -> Calls.await(clients.sqs()
                        .setQueueAttributes(request -> request.queueUrl(url).attributesWithStrings(changes))));
    }

    void subscribe(String topicArn, String queueArn, String deadLetterArn, Topology.Subscription subscription) {
        attempt(
                what(subscription) + " queue " + queueArn + " could not be subscribed to " + topicArn,
                "sns:Subscribe",
                () -> Calls.await(clients.sns().subscribe(request -> request.topicArn(topicArn)
                        .protocol("sqs")
                        .endpoint(queueArn)
                        .attributes(AwsDefinitions.subscription(subscription, deadLetterArn))
                        .returnSubscriptionArn(true))));
    }

    void changeSubscription(String arn, List<Difference> changes, Topology.Subscription subscription) {
        attempt(
                what(subscription) + " " + arn + " could not be changed",
                "sns:SetSubscriptionAttributes",
                () -> changes.forEach(change -> Calls.await(clients.sns()
                        .setSubscriptionAttributes(request -> request.subscriptionArn(arn)
                                .attributeName(change.property())
                                .attributeValue(change.wanted())))));
    }

    private static String what(Topology.Subscription subscription) {
        return "Subscription \"" + subscription.path() + "\":";
    }

    /** Does it, or says what failed and which permission is missing. */
    static void attempt(String what, String permissions, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            throw new FanfareException(
                    what + ": " + Calls.reason(failure)
                            + (Calls.isDenied(failure)
                                    ? " Grant " + permissions + ", or do it by other means."
                                    : ""),
                    failure);
        }
    }
}
