package dev.fanfare.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.ListSubscriptionsByTopicResponse;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** Compares what is at AWS with what a topology needs. It only reads, and blocks. */
final class Verification {
    private static final String FIX = " Create it with fanfare.provision=create, or by other means.";

    private final AwsClients clients;
    private final AwsResources resources;

    Verification(AwsClients clients, AwsResources resources) {
        this.clients = clients;
        this.resources = resources;
    }

    /** @throws ConfigurationException naming everything that is missing or different */
    void verify(Topology topology) {
        List<String> problems = new ArrayList<>();
        topology.topics().forEach(topic -> problems.addAll(differences(topic)));
        topology.subscriptions().forEach(subscription -> problems.addAll(differences(subscription)));
        if (!problems.isEmpty()) {
            throw new ConfigurationException("What is at AWS is not what the topology needs:", problems);
        }
    }

    /** What is wrong with a topic. */
    List<String> differences(Topology.Topic topic) {
        String what = "Topic \"" + topic.name() + "\"";
        return looked(what, "sns:GetTopicAttributes", () -> {
            String arn = resources.topicArn(topic);
            Map<String, String> is;
            try {
                is = Calls.await(clients.sns().getTopicAttributes(request -> request.topicArn(arn)))
                        .attributes();
            } catch (NotFoundException missing) {
                return List.of(what + ": there is no SNS topic " + arn + "." + FIX);
            }
            boolean fifo = Boolean.parseBoolean(is.getOrDefault("FifoTopic", "false"));
            return fifo == AwsNames.isFifo(topic)
                    ? List.of()
                    : List.of(what + ": " + arn + " is " + (fifo ? "a" : "no") + " FIFO topic, but must "
                            + (fifo ? "not be one." : "be one, to keep order or deliver once."));
        });
    }

    /** What is wrong with a subscription: its queue, its dead-letter queue, and how SNS puts messages there. */
    List<String> differences(Topology.Subscription subscription) {
        String what = "Subscription \"" + subscription.path() + "\"";
        List<String> problems = new ArrayList<>();
        Optional<Map<String, String>> queue =
                read(what, resources.queueName(subscription), () -> resources.queueUrl(subscription), problems);
        Optional<Map<String, String>> deadLetters = read(
                what, resources.deadLetterName(subscription), () -> resources.deadLetterUrl(subscription), problems);
        if (queue.isPresent() && deadLetters.isPresent()) {
            problems.addAll(looked(
                    what,
                    "sns:ListSubscriptionsByTopic and sns:GetSubscriptionAttributes",
                    () -> compare(what, subscription, queue.get(), deadLetters.get())));
        }
        return problems;
    }

    private Optional<Map<String, String>> read(String what, String name, Supplier<String> url, List<String> problems) {
        List<Map<String, String>> read = new ArrayList<>();
        problems.addAll(looked(what, "sqs:GetQueueUrl and sqs:GetQueueAttributes", () -> {
            try {
                String found = url.get();
                read.add(Calls.await(clients.sqs()
                                .getQueueAttributes(
                                        request -> request.queueUrl(found).attributeNames(QueueAttributeName.ALL)))
                        .attributesAsStrings());
                return List.of();
            } catch (QueueDoesNotExistException missing) {
                return List.of(what + ": there is no SQS queue " + name + "." + FIX);
            }
        }));
        return read.stream().findFirst();
    }

    private List<String> compare(
            String what,
            Topology.Subscription subscription,
            Map<String, String> queue,
            Map<String, String> deadLetters) {
        String topicArn = resources.topicArn(resources.topic(subscription));
        String queueArn = queue.getOrDefault("QueueArn", "");
        String deadLetterArn = deadLetters.getOrDefault("QueueArn", "");
        boolean fifo = resources.isFifo(subscription);
        List<String> problems = new ArrayList<>();
        compareQueue(
                what + ": queue " + queueArn,
                AwsDefinitions.queue(subscription, topicArn, queueArn, deadLetterArn, fifo),
                queue,
                problems);
        compareQueue(
                what + ": dead-letter queue " + deadLetterArn,
                AwsDefinitions.deadLetterQueue(subscription, topicArn, queueArn, deadLetterArn, fifo),
                deadLetters,
                problems);
        Optional<String> arn = subscriptionArn(topicArn, queueArn);
        if (arn.isEmpty()) {
            problems.add(what + ": topic " + topicArn + " has no subscription for queue " + queueArn + "." + FIX);
        } else {
            Map<String, String> is = Calls.await(
                            clients.sns().getSubscriptionAttributes(request -> request.subscriptionArn(arn.get())))
                    .attributes();
            compareSubscription(
                    what + ": " + arn.get(), AwsDefinitions.subscription(subscription, deadLetterArn), is, problems);
        }
        return problems;
    }

    private static void compareQueue(
            String what, Map<String, String> should, Map<String, String> is, List<String> problems) {
        should.forEach((name, value) -> {
            String actual = is.get(name);
            boolean same = switch (name) {
                case "Policy" -> allows(actual, value);
                case "RedrivePolicy" -> movesTo(actual, value);
                case "RedriveAllowPolicy" -> true;
                default -> value.equals(actual);
            };
            if (!same) {
                problems.add(what + " has " + name + " " + actual + ", but must have " + value + ".");
            }
        });
    }

    /** Whether a policy has a statement as it should be, whatever else it has. */
    private static boolean allows(@Nullable String actual, String value) {
        String topic =
                AwsDefinitions.json(value).findValuesAsText("aws:SourceArn").get(0);
        for (JsonNode statement :
                AwsDefinitions.json(actual == null ? "{}" : actual).path("Statement")) {
            if (statement.path("Effect").asText().equals("Allow")
                    && statement.toString().contains("\"" + topic + "\"")) {
                return true;
            }
        }
        return false;
    }

    /** Whether SQS moves messages to the right queue, and not before Fanfare does. */
    private static boolean movesTo(@Nullable String actual, String value) {
        JsonNode is = AwsDefinitions.json(actual == null ? "{}" : actual);
        JsonNode should = AwsDefinitions.json(value);
        return is.path("deadLetterTargetArn").equals(should.path("deadLetterTargetArn"))
                && is.path("maxReceiveCount").asInt()
                        >= should.path("maxReceiveCount").asInt();
    }

    private static void compareSubscription(
            String what, Map<String, String> should, Map<String, String> is, List<String> problems) {
        Map<String, String> wanted = new HashMap<>(should);
        wanted.putIfAbsent("FilterPolicy", "{}");
        // What SNS cannot deliver is in the topic's metrics in any case; the application does not depend on it.
        wanted.remove("RedrivePolicy");
        wanted.remove("FilterPolicyScope");
        wanted.forEach((name, value) -> {
            String actual = is.getOrDefault(name, name.equals("FilterPolicy") ? "{}" : "false");
            boolean same = name.equals("FilterPolicy")
                    ? AwsDefinitions.json(value).equals(AwsDefinitions.json(actual))
                    : value.equals(actual);
            if (!same) {
                problems.add(what + " has " + name + " " + actual + ", but must have " + value + ".");
            }
        });
    }

    /** The SNS subscription of a queue. */
    Optional<String> subscriptionArn(String topicArn, String queueArn) {
        @Nullable String token = null;
        do {
            @Nullable String from = token;
            ListSubscriptionsByTopicResponse page = Calls.await(clients.sns()
                    .listSubscriptionsByTopic(
                            request -> request.topicArn(topicArn).nextToken(from)));
            Optional<Subscription> found = page.subscriptions().stream()
                    .filter(each -> queueArn.equals(each.endpoint()))
                    .findFirst();
            if (found.isPresent()) {
                return found.map(Subscription::subscriptionArn);
            }
            token = page.nextToken();
        } while (token != null && !token.isEmpty());
        return Optional.empty();
    }

    /** What cannot be looked at is a problem as well. */
    private static List<String> looked(String what, String permissions, Supplier<List<String>> look) {
        try {
            return look.get();
        } catch (RuntimeException failure) {
            return List.of(what + " could not be looked at: " + Calls.reason(failure)
                    + (Calls.isDenied(failure) ? " Grant " + permissions + ", or set fanfare.provision=none." : ""));
        }
    }
}
