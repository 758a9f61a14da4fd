package dev.fanfare.gcp;

import com.google.api.gax.rpc.ApiException;
import com.google.api.gax.rpc.StatusCode.Code;
import dev.fanfare.runtime.FanfareException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.spi.Change;
import dev.fanfare.runtime.spi.Change.Action;
import dev.fanfare.runtime.spi.LetterBox;
import dev.fanfare.runtime.spi.Step;
import dev.fanfare.runtime.spi.support.Bindings;
import dev.fanfare.runtime.spi.support.SideBySide;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What there is of a topology at Pub/Sub, and how it is deleted; what is bound is somebody else's. Only reads, and blocks.
 *
 * @param letters the dead letters of a subscription
 */
record Removal(
        Definitions definitions,
        Resources resources,
        Bindings bindings,
        Function<Topology.Subscription, LetterBox> letters) {
    static final String UNTOLD = "Pub/Sub does not tell how many messages it holds: Cloud Monitoring has it, as"
            + " num_undelivered_messages.";

    private static final int SUBSCRIPTIONS = 1;
    private static final int TOPICS = 2;
    private static final int AT_ONCE = 32;

    /** The steps in order: subscriptions, and then the topics. */
    List<Step> steps() {
        List<Step> all = new ArrayList<>();
        SideBySide.map(definitions.topology().subscriptions(), AT_ONCE, this::steps)
                .forEach(all::addAll);
        SideBySide.map(definitions.topology().topics(), AT_ONCE, this::steps).forEach(all::addAll);
        return all;
    }

    private List<Step> steps(Topology.Subscription each) {
        List<Step> all = new ArrayList<>();
        if (bindings.subscription(each.path()).isEmpty()) {
            all.addAll(subscription(
                    Provisioning.SUBSCRIPTION,
                    definitions.subscription(each).getName(),
                    each.path(),
                    () -> Optional.of(UNTOLD)));
        }
        if (bindings.deadLetter(each.path()).isEmpty()) {
            all.addAll(subscription(
                    Provisioning.DEAD_SUBSCRIPTION,
                    definitions.deadSubscription(each).getName(),
                    each.path(),
                    () -> holding(each)));
            all.addAll(topic(
                    Provisioning.DEAD_TOPIC,
                    definitions.deadTopic(each).getName(),
                    each.path(),
                    Set.of(definitions.deadSubscription(each).getName())));
        }
        return all;
    }

    private Optional<String> holding(Topology.Subscription each) {
        long count = letters.apply(each).count();
        return count == 0 ? Optional.empty() : Optional.of("It holds " + count + " dead letters.");
    }

    private List<Step> steps(Topology.Topic topic) {
        return bindings.topic(topic.name()).isPresent()
                ? List.of()
                : topic(
                        Provisioning.TOPIC,
                        definitions.topic(topic).getName(),
                        topic.name(),
                        definitions.topology().subscriptions().stream()
                                .filter(each -> each.topic().equals(topic.name()))
                                .map(each -> definitions.subscription(each).getName())
                                .collect(Collectors.toSet()));
    }

    private List<Step> subscription(String kind, String name, String path, Supplier<Optional<String>> danger) {
        return looked(kind, name, path, "pubsub.subscriptions.get", () -> {
            if (resources.subscription(name).isEmpty()) {
                return List.of();
            }
            Optional<String> now = danger.get();
            return List.of(new Step(delete(kind, name, path, now), SUBSCRIPTIONS, () -> {
                // Between the plan and now something may have come.
                if (now.isEmpty() && danger.get().isPresent()) {
                    throw new FanfareException("The " + kind + " " + name + " was not deleted: "
                            + danger.get().get());
                }
                resources.deleteSubscription("The " + kind + " of \"" + path + "\"", name);
            }));
        });
    }

    private List<Step> topic(String kind, String name, String path, Set<String> own) {
        return looked(kind, name, path, "pubsub.topics.get and pubsub.topics.list", () -> {
            if (resources.topic(name).isEmpty()) {
                return List.of();
            }
            long others = resources.subscriptionsOf(name).stream()
                    .filter(each -> !own.contains(each))
                    .count();
            Optional<String> danger = others == 0
                    ? Optional.empty()
                    : Optional.of(others + " subscriptions of it are not this application's.");
            return List.of(new Step(
                    delete(kind, name, path, danger),
                    TOPICS,
                    () -> resources.deleteTopic("The " + kind + " of \"" + path + "\"", name)));
        });
    }

    private static Change delete(String kind, String name, String path, Optional<String> danger) {
        return new Change(Action.DELETE, kind, name, path, List.of(), "", danger);
    }

    private static List<Step> looked(
            String kind, String name, String path, String permission, Supplier<List<Step>> look) {
        try {
            return look.get();
        } catch (ApiException failure) {
            Code code = Failures.code(failure);
            boolean denied = code == Code.PERMISSION_DENIED || code == Code.UNAUTHENTICATED;
            String problem = Resources.problem("The " + kind + " of \"" + path + "\"", name, permission, failure);
            Change change = new Change(denied ? Action.DENIED : Action.UNKNOWN, kind, name, path, List.of(), problem);
            return List.of(Finding.hopeless(change, List.of(problem)).step());
        }
    }
}
