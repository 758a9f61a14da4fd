package dev.fanfare.aws;

import dev.fanfare.infra.aws.AwsDefinitions;
import dev.fanfare.infra.aws.AwsNames;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Change.Difference;
import dev.fanfare.runtime.spi.support.SideBySide;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/**
 * Compares what is at AWS with what a topology needs, and says how that is mended. It only reads, and blocks: so several
 * resources are looked at side by side.
 */
final class Verification {
    static final String TOPIC = "SNS topic";
    static final String QUEUE = "SQS queue";
    static final String DEAD_LETTERS = "SQS dead-letter queue";
    static final String SUBSCRIPTION = "SNS subscription";

    private static final String FIX = " Create it with fanfare.provision=create, or by other means.";
    private static final String BOUND = "It is named in fanfare.bindings, so it is looked after by somebody else.";
    private static final int AT_ONCE = 16;

    private final AwsClients clients;
    private final AwsResources resources;
    private final Mending mending;

    Verification(AwsClients clients, AwsResources resources) {
        this.clients = clients;
        this.resources = resources;
        this.mending = new Mending(clients, resources);
    }

    /** @throws ConfigurationException naming everything that is missing or different */
    void verify(Topology topology) {
        List<String> problems = findings(topology).stream()
                .flatMap(finding -> finding.problems().stream())
                .toList();
        if (!problems.isEmpty()) {
            throw new ConfigurationException("What is at AWS is not what the topology needs:", problems);
        }
    }

    /** Everything that is missing or different, topics first. */
    List<Finding> findings(Topology topology) {
        List<Finding> all = new ArrayList<>();
        SideBySide.map(topology.topics(), AT_ONCE, this::findings).forEach(all::addAll);
        SideBySide.map(topology.subscriptions(), AT_ONCE, this::findings).forEach(all::addAll);
        return all;
    }

    private List<Finding> findings(Topology.Topic topic) {
        String what = "Topic \"" + topic.name() + "\"";
        boolean bound = resources.boundTopic(topic).isPresent();
        return looked(what, TOPIC, topic.name(), "sns:GetTopicAttributes", () -> {
            String arn = resources.topicArn(topic);
            Map<String, String> is;
            try {
                is = Calls.await(clients.sns().getTopicAttributes(request -> request.topicArn(arn)))
                        .attributes();
            } catch (NotFoundException missing) {
                return List.of(missing(
                        Change.create(TOPIC, arn, topic.name()),
                        bound,
                        Finding.TOPICS,
                        what + ": there is no SNS topic " + arn + "." + FIX,
                        () -> mending.createTopic(topic)));
            }
            boolean fifo = Boolean.parseBoolean(is.getOrDefault("FifoTopic", "false"));
            if (fifo == AwsNames.isFifo(topic)) {
                return List.of();
            }
            String problem = what + ": " + arn + " is " + (fifo ? "a" : "no") + " FIFO topic, but must "
                    + (fifo ? "not be one." : "be one, to keep order or deliver once.");
            Difference difference = new Difference("FifoTopic", String.valueOf(fifo), String.valueOf(!fifo));
            return List.of(Finding.hopeless(
                    new Change(
                            Action.BLOCKED,
                            TOPIC,
                            arn,
                            topic.name(),
                            List.of(difference),
                            "SNS can never change that: name another topic."),
                    List.of(problem)));
        });
    }

    /** Something that is to be created, unless it is bound. */
    private static Finding missing(Change create, boolean bound, int stage, String problem, Runnable work) {
        if (!bound) {
            return Finding.of(create, stage, List.of(problem), work);
        }
        return Finding.hopeless(
                new Change(Action.BLOCKED, create.kind(), create.resource(), create.path(), List.of(), BOUND),
                List.of(problem));
    }

    /** What is wrong with a subscription: its queue, its dead-letter queue, and how SNS puts messages there. */
    private List<Finding> findings(Topology.Subscription subscription) {
        Look look = new Look(subscription);
        List<Finding> all = new ArrayList<>();
        all.addAll(look.queue(DEAD_LETTERS));
        all.addAll(look.queue(QUEUE));
        all.addAll(look.subscribed());
        return all;
    }

    /** A look at one subscription. */
    private final class Look {
        private final Topology.Subscription subscription;
        private final String what;
        private final boolean fifo;
        private final boolean bound;
        private @Nullable Map<String, String> queue;
        private @Nullable Map<String, String> deadLetters;

        Look(Topology.Subscription subscription) {
            this.subscription = subscription;
            this.what = "Subscription \"" + subscription.path() + "\"";
            this.fifo = resources.isFifo(subscription);
            this.bound = resources.boundQueue(subscription).isPresent();
        }

        private String topicArn() {
            return resources.topicArn(resources.topic(subscription));
        }

        private String arn(@Nullable Map<String, String> attributes, String name) {
            String known = attributes == null ? null : attributes.get("QueueArn");
            return known == null ? AwsResources.sibling(topicArn(), "sqs", name) : known;
        }

        private String queueArn() {
            return arn(queue, resources.queueName(subscription));
        }

        private String deadLetterArn() {
            return arn(deadLetters, resources.deadLetterName(subscription));
        }

        List<Finding> queue(String kind) {
            boolean dead = kind.equals(DEAD_LETTERS);
            String name = dead ? resources.deadLetterName(subscription) : resources.queueName(subscription);
            return looked(what, kind, subscription.path(), "sqs:GetQueueUrl and sqs:GetQueueAttributes", () -> {
                Optional<Located> found =
                        located(() -> dead ? resources.deadLetterUrl(subscription) : resources.queueUrl(subscription));
                if (dead) {
                    deadLetters = found.map(Located::attributes).orElse(null);
                } else {
                    queue = found.map(Located::attributes).orElse(null);
                }
                Map<String, String> should = dead
                        ? AwsDefinitions.deadLetterQueue(subscription, topicArn(), queueArn(), deadLetterArn(), fifo)
                        : AwsDefinitions.queue(subscription, topicArn(), queueArn(), deadLetterArn(), fifo);
                return found.map(there -> different(kind, there, should))
                        .orElseGet(() -> List.of(missing(
                                Change.create(kind, name, subscription.path()),
                                bound,
                                dead ? Finding.DEAD_LETTERS : Finding.QUEUES,
                                what + ": there is no SQS queue " + name + "." + FIX,
                                () -> mending.createQueue(name, should, subscription))));
            });
        }

        private List<Finding> different(String kind, Located there, Map<String, String> should) {
            QueueAttributes attributes = new QueueAttributes(there.attributes(), should);
            String arn = there.attributes().getOrDefault("QueueArn", there.url());
            String subject = what + ": " + (kind.equals(DEAD_LETTERS) ? "dead-letter queue " : "queue ") + arn;
            return different(
                    new Change(
                            Action.UPDATE,
                            kind,
                            arn,
                            subscription.path(),
                            attributes.differences(),
                            "",
                            attributes.danger()),
                    subject,
                    kind.equals(DEAD_LETTERS) ? Finding.DEAD_LETTERS : Finding.QUEUES,
                    () -> mending.changeQueue(there.url(), attributes.changes(), subscription));
        }

        private List<Finding> different(Change change, String subject, int stage, Runnable work) {
            List<String> problems = change.differences().stream()
                    .map(each -> subject + " has " + each.property() + " " + each.is() + ", but must have "
                            + each.wanted() + ".")
                    .toList();
            if (problems.isEmpty()) {
                return List.of();
            }
            boolean fixed =
                    change.differences().stream().anyMatch(each -> each.property().equals("FifoQueue"));
            if (!bound && !fixed) {
                return List.of(Finding.of(change, stage, problems, work));
            }
            return List.of(Finding.hopeless(
                    new Change(
                            Action.BLOCKED,
                            change.kind(),
                            change.resource(),
                            change.path(),
                            change.differences(),
                            bound ? BOUND : "SQS can never change that: name another queue."),
                    problems));
        }

        List<Finding> subscribed() {
            return looked(
                    what,
                    SUBSCRIPTION,
                    subscription.path(),
                    "sns:ListSubscriptionsByTopic and sns:GetSubscriptionAttributes",
                    () -> {
                        Optional<String> arn = subscriptionArn(topicArn(), queueArn());
                        return arn.map(this::subscription)
                                .orElseGet(() -> List.of(missing(
                                        Change.create(
                                                SUBSCRIPTION, topicArn() + " → " + queueArn(), subscription.path()),
                                        bound,
                                        Finding.SUBSCRIPTIONS,
                                        what + ": topic " + topicArn() + " has no subscription for queue " + queueArn()
                                                + "." + FIX,
                                        () -> mending.subscribe(
                                                topicArn(), queueArn(), deadLetterArn(), subscription))));
                    });
        }

        private List<Finding> subscription(String arn) {
            Map<String, String> is = Calls.await(
                            clients.sns().getSubscriptionAttributes(request -> request.subscriptionArn(arn)))
                    .attributes();
            List<Difference> differences =
                    subscriptionDifferences(AwsDefinitions.subscription(subscription, deadLetterArn()), is);
            return different(
                    new Change(Action.UPDATE, SUBSCRIPTION, arn, subscription.path(), differences, ""),
                    what + ": " + arn,
                    Finding.SUBSCRIPTIONS,
                    () -> mending.changeSubscription(arn, differences, subscription));
        }
    }

    /** A queue that is there. */
    private record Located(String url, Map<String, String> attributes) {}

    private Optional<Located> located(Supplier<String> url) {
        try {
            String found = url.get();
            return Optional.of(new Located(
                    found,
                    Calls.await(clients.sqs()
                                    .getQueueAttributes(
                                            request -> request.queueUrl(found).attributeNames(QueueAttributeName.ALL)))
                            .attributesAsStrings()));
        } catch (QueueDoesNotExistException missing) {
            return Optional.empty();
        }
    }

    private static List<Difference> subscriptionDifferences(Map<String, String> should, Map<String, String> is) {
        Map<String, String> wanted = new HashMap<>(should);
        wanted.putIfAbsent("FilterPolicy", "{}");
        // What SNS cannot deliver is in the topic's metrics in any case; the application does not depend on it.
        wanted.remove("RedrivePolicy");
        wanted.remove("FilterPolicyScope");
        List<Difference> differences = new ArrayList<>();
        wanted.forEach((name, value) -> {
            String actual = is.getOrDefault(name, name.equals("FilterPolicy") ? "{}" : "false");
            boolean same = name.equals("FilterPolicy")
                    ? AwsDefinitions.json(value).equals(AwsDefinitions.json(actual))
                    : value.equals(actual);
            if (!same) {
                differences.add(new Difference(name, actual, value));
            }
        });
        return differences;
    }

    /** The SNS subscription of a queue; empty as well if there is no such topic. */
    private Optional<String> subscriptionArn(String topicArn, String queueArn) {
        try {
            return Subscribed.to(clients.sns(), topicArn).stream()
                    .filter(each -> queueArn.equals(each.endpoint()))
                    .findFirst()
                    .map(each -> each.subscriptionArn());
        } catch (NotFoundException missing) {
            return Optional.empty();
        }
    }

    /** What cannot be looked at is a finding as well. */
    private static List<Finding> looked(
            String what, String kind, String path, String permissions, Supplier<List<Finding>> look) {
        try {
            return look.get();
        } catch (RuntimeException failure) {
            boolean denied = Calls.isDenied(failure);
            String reason = Calls.reason(failure)
                    + (denied ? " Grant " + permissions + ", or set fanfare.provision=none." : "");
            return List.of(Finding.hopeless(
                    new Change(denied ? Action.DENIED : Action.UNKNOWN, kind, "", path, List.of(), reason),
                    List.of(what + " could not be looked at: " + reason)));
        }
    }
}
