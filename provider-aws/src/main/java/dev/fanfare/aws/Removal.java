package dev.fanfare.aws;

import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.SideBySide;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

/** What there is of a topology at AWS, and how it is deleted; what is bound is somebody else's. Only reads, and blocks. */
final class Removal {
    private static final int SUBSCRIPTIONS = 1;
    private static final int QUEUES = 2;
    private static final int DEAD_LETTERS = 3;
    private static final int TOPICS = 4;
    private static final int AT_ONCE = 16;

    private final AwsClients clients;
    private final AwsResources resources;
    private final Set<String> own = new HashSet<>();

    Removal(AwsClients clients, AwsResources resources) {
        this.clients = clients;
        this.resources = resources;
    }

    /** The steps in order: first nothing more comes, then the queues go, and the topics last. */
    List<Step> steps(Topology topology) {
        List<Step> all = new ArrayList<>();
        SideBySide.map(topology.subscriptions(), AT_ONCE, this::steps).forEach(all::addAll);
        SideBySide.map(topology.topics(), AT_ONCE, this::steps).forEach(all::addAll);
        return all;
    }

    private List<Step> steps(Topology.Subscription subscription) {
        if (resources.boundQueue(subscription).isPresent()) {
            return List.of();
        }
        List<Step> all = new ArrayList<>();
        all.addAll(subscribed(subscription));
        all.addAll(queue(
                Verification.QUEUE,
                QUEUES,
                resources.queueName(subscription),
                () -> resources.queueUrl(subscription),
                subscription));
        if (resources.boundDeadLetters(subscription).isEmpty()) {
            all.addAll(queue(
                    Verification.DEAD_LETTERS,
                    DEAD_LETTERS,
                    resources.deadLetterName(subscription),
                    () -> resources.deadLetterUrl(subscription),
                    subscription));
        }
        return all;
    }

    private List<Step> subscribed(Topology.Subscription subscription) {
        return looked(
                Verification.SUBSCRIPTION,
                subscription.path(),
                "sns:ListSubscriptionsByTopic",
                () -> {
                    String topic = resources.topicArn(resources.topic(subscription));
                    String queue = AwsResources.sibling(topic, "sqs", resources.queueName(subscription));
                    synchronized (own) {
                        own.add(queue);
                    }
                    return Subscribed.to(clients.sns(), topic).stream()
                            .filter(each -> queue.equals(each.endpoint()))
                            .map(each -> unsubscribe(each, subscription))
                            .toList();
                });
    }

    private Step unsubscribe(Subscription found, Topology.Subscription subscription) {
        String arn = found.subscriptionArn();
        return new Step(
                delete(Verification.SUBSCRIPTION, arn, subscription.path(), Optional.empty()),
                SUBSCRIPTIONS,
                () -> Mending.attempt(
                        arn + " could not be deleted",
                        "sns:Unsubscribe",
                        () -> gone(() -> Calls.await(
                                clients.sns().unsubscribe(request -> request.subscriptionArn(arn))))));
    }

    private List<Step> queue(
            String kind, int stage, String name, Supplier<String> found, Topology.Subscription subscription) {
        return looked(kind, subscription.path(), "sqs:GetQueueUrl and sqs:GetQueueAttributes", () -> {
            String url = found.get();
            long held = QueueSize.of(clients.sqs(), url).all();
            Optional<String> danger = held == 0 ? Optional.empty() : Optional.of("It holds " + held + " messages.");
            return List.of(new Step(
                    delete(kind, name, subscription.path(), danger),
                    stage,
                    () -> deleteQueue(name, url, danger.isPresent())));
        });
    }

    private void deleteQueue(String name, String url, boolean meant) {
        Mending.attempt("The queue " + name + " could not be deleted", "sqs:DeleteQueue", () -> gone(() -> {
            // Between the plan and now something may have come.
            long held = meant ? 0 : QueueSize.of(clients.sqs(), url).all();
            if (held > 0) {
                throw new FanfareException("it holds " + held + " messages by now");
            }
            Calls.await(clients.sqs().deleteQueue(request -> request.queueUrl(url)));
        }));
    }

    private List<Step> steps(Topology.Topic topic) {
        if (resources.boundTopic(topic).isPresent()) {
            return List.of();
        }
        return looked(Verification.TOPIC, topic.name(), "sns:ListSubscriptionsByTopic", () -> {
            String arn = resources.topicArn(topic);
            long others = Subscribed.to(clients.sns(), arn).stream()
                    .filter(each -> !own.contains(each.endpoint()))
                    .count();
            Optional<String> danger = others == 0
                    ? Optional.empty()
                    : Optional.of(others + " subscriptions of it are not this application's.");
            return List.of(new Step(
                    delete(Verification.TOPIC, arn, topic.name(), danger),
                    TOPICS,
                    () -> Mending.attempt(
                            "The topic " + arn + " could not be deleted",
                            "sns:DeleteTopic",
                            () -> gone(() ->
                                    Calls.await(clients.sns().deleteTopic(request -> request.topicArn(arn)))))));
        });
    }

    private static Change delete(String kind, String resource, String path, Optional<String> danger) {
        return new Change(Action.DELETE, kind, resource, path, List.of(), "", danger);
    }

    /** What is gone already need not be deleted. */
    private static void gone(Runnable deletion) {
        try {
            deletion.run();
        } catch (NotFoundException | QueueDoesNotExistException already) {
            // As it should be.
        }
    }

    private static List<Step> looked(String kind, String path, String permissions, Supplier<List<Step>> look) {
        try {
            return look.get();
        } catch (NotFoundException | QueueDoesNotExistException nothing) {
            return List.of();
        } catch (RuntimeException failure) {
            boolean denied = Calls.isDenied(failure);
            String reason = Calls.reason(failure) + (denied ? " Grant " + permissions + "." : "");
            Change change = new Change(denied ? Action.DENIED : Action.UNKNOWN, kind, "", path, List.of(), reason);
            return List.of(Finding.hopeless(change, List.of(reason)).step());
        }
    }
}
