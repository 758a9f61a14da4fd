package dev.fanfare.gcp;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import com.google.pubsub.v1.Subscription;
import com.google.pubsub.v1.Topic;
import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.Rollout;
import dev.fanfare.runtime.spi.support.SideBySide;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says what is missing or different, and makes it. Used once, by one thread. Several resources are looked at side by side, so
 * that a thousand of them take seconds.
 */
final class Provisioning {
    static final String TOPIC = "topic";
    static final String SUBSCRIPTION = "subscription";
    static final String DEAD_TOPIC = "dead-letter topic";
    static final String DEAD_SUBSCRIPTION = "dead-letter subscription";

    private static final Logger LOG = System.getLogger("dev.fanfare.gcp");
    private static final int TOPICS = 1;
    private static final int DEAD_SUBSCRIPTIONS = 2;
    private static final int SUBSCRIPTIONS = 3;
    private static final int AT_ONCE = 32;

    private static final String TWO_STEPS =
            "In two steps: deploy the handler under a new subscription name beside the old"
                    + " one; once the old subscription is drained, remove it from the code and delete it.";

    private final Definitions definitions;
    private final Resources resources;
    private final Grants grants;

    Provisioning(Connection connection, Definitions definitions, GcpSettings settings) {
        this.definitions = definitions;
        this.resources = new Resources(connection);
        this.grants = new Grants(connection, settings, definitions);
    }

    /**
     * Makes what is missing and changes what is different.
     *
     * @throws ConfigurationException naming what cannot be made or changed, and the way around
     */
    void create() {
        List<Step> steps = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        for (Finding finding : findings()) {
            Action action = finding.change().action();
            if (action == Action.CREATE || action == Action.UPDATE) {
                steps.add(finding.step());
            } else {
                problems.addAll(finding.problems());
            }
        }
        new Rollout(each -> {})
                .run(steps).stream()
                        .flatMap(each -> each.failure().stream())
                        .map(failure -> String.valueOf(failure.getMessage()))
                        .forEach(problems::add);
        fail("Pub/Sub does not have what the application needs, and it could not be made:", problems);
        // They are a net only: where there is no right to give them, that is told and nothing fails.
        new Rollout(each -> {})
                .run(grants.steps()).stream()
                        .flatMap(each -> each.failure().stream())
                        .forEach(failure -> LOG.log(Level.WARNING, failure.getMessage()));
    }

    /**
     * Looks at everything and changes nothing.
     *
     * @throws ConfigurationException naming everything that is missing or different, and what mends it
     */
    void verify() {
        fail(
                "Pub/Sub does not have what the application needs. Start once with fanfare.provision=create, or:",
                findings().stream()
                        .flatMap(finding -> finding.problems().stream())
                        .toList());
    }

    private static void fail(String headline, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(
                    headline, problems.stream().sorted().toList());
        }
    }

    /** What is to be done, the grants too. */
    List<Step> plan() {
        List<Step> all = new ArrayList<>(findings().stream().map(Finding::step).toList());
        all.addAll(grants.steps());
        return all;
    }

    private List<Finding> findings() {
        Topology topology = definitions.topology();
        List<Finding> all = new ArrayList<>();
        SideBySide.map(topology.topics(), AT_ONCE, this::findings).forEach(all::addAll);
        SideBySide.map(topology.subscriptions(), AT_ONCE, this::findings).forEach(all::addAll);
        return all;
    }

    private List<Finding> findings(Topology.Topic topic) {
        return topic(TOPIC, "Topic \"" + topic.name() + "\"", topic.name(), definitions.topic(topic)).stream()
                .toList();
    }

    private List<Finding> findings(Topology.Subscription each) {
        String dead = "Dead letters of \"" + each.path() + "\"";
        List<Finding> all = new ArrayList<>();
        topic(DEAD_TOPIC, dead, each.path(), definitions.deadTopic(each)).ifPresent(all::add);
        subscription(DEAD_SUBSCRIPTION, DEAD_SUBSCRIPTIONS, dead, each.path(), definitions.deadSubscription(each))
                .ifPresent(all::add);
        subscription(
                        SUBSCRIPTION,
                        SUBSCRIPTIONS,
                        "Subscription \"" + each.path() + "\"",
                        each.path(),
                        definitions.subscription(each))
                .ifPresent(all::add);
        return all;
    }

    private Optional<Finding> topic(String kind, String what, String path, Topic wanted) {
        try {
            return resources.topic(wanted.getName()).isPresent()
                    ? Optional.empty()
                    : Optional.of(Finding.of(
                            Change.create(kind, wanted.getName(), path),
                            TOPICS,
                            List.of(what + " is missing: gcloud pubsub topics create " + wanted.getName()),
                            () -> resources.create(what, wanted)));
        } catch (ApiException failure) {
            return Optional.of(unreadable(kind, what, path, wanted.getName(), "pubsub.topics.get", failure));
        }
    }

    private Optional<Finding> subscription(String kind, int stage, String what, String path, Subscription wanted) {
        try {
            Optional<Subscription> there = resources.subscription(wanted.getName());
            return there.isPresent()
                    ? different(kind, stage, what, path, new Differences(there.get(), wanted))
                    : Optional.of(Finding.of(
                            Change.create(kind, wanted.getName(), path),
                            stage,
                            List.of(what + " is missing: gcloud pubsub subscriptions create " + wanted.getName()
                                    + " --topic=" + wanted.getTopic()),
                            () -> resources.create(what, wanted)));
        } catch (ApiException failure) {
            return Optional.of(unreadable(kind, what, path, wanted.getName(), "pubsub.subscriptions.get", failure));
        }
    }

    private Optional<Finding> different(String kind, int stage, String what, String path, Differences differences) {
        if (differences.all().isEmpty()) {
            return Optional.empty();
        }
        Subscription wanted = differences.wanted();
        List<String> problems = problems(what + " (" + wanted.getName() + ") is different", differences);
        return Optional.of(
                differences.immutable().isEmpty()
                        ? Finding.of(
                                new Change(
                                        Action.UPDATE,
                                        kind,
                                        wanted.getName(),
                                        path,
                                        differences.all(),
                                        "",
                                        differences.danger()),
                                stage,
                                problems,
                                () -> resources.change(what, wanted))
                        : Finding.of(
                                new Change(
                                        Action.REPLACE,
                                        kind,
                                        wanted.getName(),
                                        path,
                                        differences.all(),
                                        TWO_STEPS,
                                        Optional.of("Pub/Sub can never change that: it is deleted with all that it"
                                                + " holds, and nobody can say how much that is.")),
                                stage,
                                problems,
                                () -> {
                                    resources.deleteSubscription(what, wanted.getName());
                                    resources.create(what, wanted);
                                }));
    }

    private static List<String> problems(String subject, Differences differences) {
        List<String> problems = new ArrayList<>();
        if (!differences.immutable().isEmpty()) {
            problems.add(subject + " in what Pub/Sub can never change: " + Differences.told(differences.immutable())
                    + ". " + TWO_STEPS);
        }
        if (!differences.mutable().isEmpty()) {
            problems.add(subject + ": " + Differences.told(differences.mutable())
                    + ". gcloud pubsub subscriptions update can change that.");
        }
        return problems;
    }

    private static Finding unreadable(
            String kind, String what, String path, String name, String permission, ApiException failure) {
        String problem = Resources.problem(what, name, permission, failure);
        Code code = Failures.code(failure);
        boolean denied = code == Code.PERMISSION_DENIED || code == Code.UNAUTHENTICATED;
        return Finding.hopeless(
                new Change(denied ? Action.DENIED : Action.UNKNOWN, kind, name, path, List.of(), problem),
                List.of(problem));
    }
}
