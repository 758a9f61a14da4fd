package dev.fanfare.gcp;

import com.google.api.core.ApiFuture;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.pubsub.v1.GetSubscriptionRequest;
import com.google.pubsub.v1.GetTopicRequest;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.Topic;
import com.google.pubsub.v1.UpdateSubscriptionRequest;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/**
 * Makes what is missing, or says what is. Used once, by one thread. All resources of one kind are looked at side by side, so
 * that a thousand of them take seconds.
 */
final class Provisioning {
    private static final Logger LOG = System.getLogger("dev.fanfare.gcp");
    private static final Duration WEEK = Duration.ofDays(7);

    private final Connection connection;
    private final Definitions definitions;
    private final GcpSettings settings;
    private final List<String> problems = new ArrayList<>();

    Provisioning(Connection connection, Definitions definitions, GcpSettings settings) {
        this.connection = connection;
        this.definitions = definitions;
        this.settings = settings;
    }

    /**
     * Makes what is missing and changes what is different.
     *
     * @throws ConfigurationException naming what cannot be made or changed, and the way around
     */
    void create() {
        Topology topology = definitions.topology();
        each(topology.topics(), topic -> createTopic("Topic \"" + topic.name() + "\"", definitions.topic(topic)));
        each(
                topology.subscriptions(),
                each -> createTopic("Dead letters of \"" + each.path() + "\"", definitions.deadTopic(each)));
        each(
                topology.subscriptions(),
                each -> createSubscription(
                        "Dead letters of \"" + each.path() + "\"", definitions.deadSubscription(each)));
        each(
                topology.subscriptions(),
                each -> createSubscription("Subscription \"" + each.path() + "\"", definitions.subscription(each)));
        fail("Pub/Sub does not have what the application needs, and it could not be made:");
        new Grants(connection, settings).give(definitions);
    }

    /**
     * Looks at everything and changes nothing.
     *
     * @throws ConfigurationException naming everything that is missing or different, and what mends it
     */
    void verify() {
        Topology topology = definitions.topology();
        each(topology.topics(), topic -> verifyTopic("Topic \"" + topic.name() + "\"", definitions.topic(topic)));
        each(topology.subscriptions(), each -> {
            String dead = "Dead letters of \"" + each.path() + "\"";
            return CompletableFuture.allOf(
                    verifyTopic(dead, definitions.deadTopic(each)),
                    verifySubscription(dead, definitions.deadSubscription(each)),
                    verifySubscription("Subscription \"" + each.path() + "\"", definitions.subscription(each)));
        });
        fail("Pub/Sub does not have what the application needs. Start once with fanfare.provision=create, or:");
    }

    private interface Step<T> {
        CompletableFuture<Void> of(T each);
    }

    private static <T> void each(List<T> all, Step<T> step) {
        CompletableFuture<?>[] steps = all.stream().map(step::of).toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(steps).join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof FanfareException known
                    ? known
                    : new FanfareException("Pub/Sub cannot be asked: " + failure.getCause(), failure);
        }
    }

    private CompletableFuture<Void> createTopic(String what, Topic topic) {
        return outcome(connection.publisher().createTopicCallable().futureCall(topic), there -> {}, (code, failure) -> {
            if (code != Code.ALREADY_EXISTS) {
                problem(what, topic.getName(), "pubsub.topics.create", code, failure);
            }
        });
    }

    private CompletableFuture<Void> createSubscription(String what, Subscription wanted) {
        CompletableFuture<Code> created = new CompletableFuture<>();
        return outcome(
                        connection.subscriber().createSubscriptionCallable().futureCall(wanted),
                        there -> created.complete(Code.OK),
                        (code, failure) -> {
                            if (code != Code.ALREADY_EXISTS && !isTooLong(code, wanted)) {
                                problem(what, wanted.getName(), "pubsub.subscriptions.create", code, failure);
                            }
                            created.complete(code);
                        })
                .thenCompose(done -> {
                    if (created.join() == Code.ALREADY_EXISTS) {
                        return update(what, wanted);
                    }
                    return isTooLong(created.join(), wanted)
                            ? createSubscription(what, keptForShorter(wanted))
                            : CompletableFuture.completedFuture(null);
                });
    }

    /** Not every server keeps messages for more than a week; that is no reason to have none. */
    private static boolean isTooLong(Code code, Subscription wanted) {
        return code == Code.INVALID_ARGUMENT
                && wanted.getMessageRetentionDuration().getSeconds() > WEEK.toSeconds();
    }

    private static Subscription keptForShorter(Subscription wanted) {
        LOG.log(
                Level.WARNING,
                "The server does not keep messages of {0} for {1} s; it is asked to keep them for a week.",
                wanted.getName(),
                wanted.getMessageRetentionDuration().getSeconds());
        return wanted.toBuilder()
                .setMessageRetentionDuration(
                        com.google.protobuf.Duration.newBuilder().setSeconds(WEEK.toSeconds()))
                .build();
    }

    private CompletableFuture<Void> update(String what, Subscription wanted) {
        List<Subscription> different = new ArrayList<>();
        return outcome(
                        get(wanted),
                        there -> {
                            Differences differences = new Differences(there, wanted);
                            if (!differences.immutable().isEmpty()) {
                                problem(immutable(what, wanted, differences.immutable()));
                            } else if (!differences.mutable().isEmpty()) {
                                different.add(there);
                            }
                        },
                        (code, failure) -> problem(what, wanted.getName(), "pubsub.subscriptions.get", code, failure))
                .thenCompose(
                        done -> different.isEmpty() ? CompletableFuture.completedFuture(null) : change(what, wanted));
    }

    private CompletableFuture<Void> change(String what, Subscription wanted) {
        return outcome(
                connection
                        .subscriber()
                        .updateSubscriptionCallable()
                        .futureCall(UpdateSubscriptionRequest.newBuilder()
                                .setSubscription(wanted)
                                .setUpdateMask(Differences.mask())
                                .build()),
                there -> {},
                (code, failure) -> {
                    if (!isTooLong(code, wanted)) {
                        problem(what, wanted.getName(), "pubsub.subscriptions.update", code, failure);
                    }
                });
    }

    private ApiFuture<Subscription> get(Subscription wanted) {
        return connection
                .subscriber()
                .getSubscriptionCallable()
                .futureCall(GetSubscriptionRequest.newBuilder()
                        .setSubscription(wanted.getName())
                        .build());
    }

    private CompletableFuture<Void> verifyTopic(String what, Topic wanted) {
        return outcome(
                connection
                        .publisher()
                        .getTopicCallable()
                        .futureCall(GetTopicRequest.newBuilder()
                                .setTopic(wanted.getName())
                                .build()),
                there -> {},
                (code, failure) -> {
                    if (code == Code.NOT_FOUND) {
                        problem(what + " is missing: gcloud pubsub topics create " + wanted.getName());
                    } else {
                        problem(what, wanted.getName(), "pubsub.topics.get", code, failure);
                    }
                });
    }

    private CompletableFuture<Void> verifySubscription(String what, Subscription wanted) {
        return outcome(
                get(wanted),
                there -> {
                    Differences differences = new Differences(there, wanted);
                    if (!differences.immutable().isEmpty()) {
                        problem(immutable(what, wanted, differences.immutable()));
                    }
                    if (!differences.mutable().isEmpty()) {
                        problem(what + " (" + wanted.getName() + ") is different: "
                                + String.join(", ", differences.mutable())
                                + ". gcloud pubsub subscriptions update can change that.");
                    }
                },
                (code, failure) -> {
                    if (code == Code.NOT_FOUND) {
                        problem(what + " is missing: gcloud pubsub subscriptions create " + wanted.getName()
                                + " --topic=" + wanted.getTopic());
                    } else {
                        problem(what, wanted.getName(), "pubsub.subscriptions.get", code, failure);
                    }
                });
    }

    private static String immutable(String what, Subscription wanted, List<String> differences) {
        return what + " (" + wanted.getName() + ") is different in what Pub/Sub can never change: "
                + String.join(", ", differences)
                + ". In two steps: deploy the handler under a new subscription name beside the old one; once the old"
                + " subscription is drained, remove it from the code and delete it.";
    }

    private interface Failed {
        void with(Code code, Throwable failure);
    }

    private static <T> CompletableFuture<Void> outcome(ApiFuture<T> call, Consumer<T> success, Failed failed) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        var unused = Failures.future(call)
                .whenComplete((there, failure) -> {
                    if (failure == null) {
                        success.accept(there);
                    } else {
                        failed.with(Failures.code(failure), failure);
                    }
                    done.complete(null);
                })
                .exceptionally(unexpected -> {
                    done.completeExceptionally(unexpected);
                    return null;
                });
        return done;
    }

    private void problem(String what, String name, String permission, Code code, Throwable failure) {
        problem(
                code == Code.PERMISSION_DENIED
                        ? what + " (" + name + "): the permission " + permission + " is needed to do this; without it"
                                + " set fanfare.provision=none."
                        : what + " (" + name + "): " + failure.getMessage());
    }

    private synchronized void problem(String text) {
        problems.add(text);
    }

    private synchronized void fail(String headline) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    headline, problems.stream().sorted().toList());
        }
    }
}
