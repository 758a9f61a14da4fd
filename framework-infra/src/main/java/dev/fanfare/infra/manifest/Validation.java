package dev.fanfare.infra.manifest;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What does not hold in a manifest that can be read and merged. The compiler writes nothing of the kind; what edits or
 * generates manifests may. For one manifest.
 */
public final class Validation {
    private static final Pattern NAME = Pattern.compile("[a-z](-?[a-z0-9])*");
    private static final int MAX_NAME = 63;

    private final Topology topology;
    private final Map<String, Topology.Topic> topics;
    private final Set<String> paths;
    private final List<String> problems = new ArrayList<>();

    private Validation(Topology topology) {
        this.topology = topology;
        this.topics = topology.topics().stream().collect(Collectors.toMap(Topology.Topic::name, Function.identity()));
        this.paths = topology.subscriptions().stream()
                .map(Topology.Subscription::path)
                .collect(Collectors.toSet());
    }

    /** Each problem by itself, in a fixed order; none if the manifest holds. */
    public static List<String> problems(Topology merged) {
        Validation validation = new Validation(merged);
        merged.topics().forEach(validation::topic);
        merged.subscriptions().forEach(validation::subscription);
        merged.services().forEach(validation::service);
        validation.references();
        return List.copyOf(validation.problems);
    }

    /** The same of manifests that may not even fit together. */
    public static List<String> problems(FoundManifests found) {
        try {
            return problems(found.merged());
        } catch (ConfigurationException unfit) {
            return unfit.problems();
        }
    }

    private void topic(Topology.Topic topic) {
        String who = "Topic \"" + topic.name() + "\" (" + topic.source() + ")";
        name(who, topic.name());
        check(
                topology.schemas().containsKey(topic.event()),
                who + " is of " + topic.event() + ", which has no schema.");
        check(!topic.eventNames().isEmpty(), who + " has no event names.");
    }

    private void subscription(Topology.Subscription subscription) {
        String who = "Subscription \"" + subscription.path() + "\" (" + subscription.source() + ")";
        name(who, subscription.name());
        Set<String> known = new HashSet<>(Optional.ofNullable(topics.get(subscription.topic()))
                .map(Topology.Topic::eventNames)
                .orElse(List.of()));
        subscription.eventNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        problems.add(who + " wants the event \"" + name + "\", which its topic does not have."));
        check(
                services().contains(subscription.service()),
                who + " belongs to service \"" + subscription.service() + "\", which is not among the services.");
        check(subscription.concurrency() > 0, who + " has a concurrency below 1.");
        check(subscription.retry().maxAttempts() > 0, who + " allows no attempt.");
        check(
                subscription.retry().minBackoff().compareTo(subscription.retry().maxBackoff()) <= 0,
                who + " has a minimal backoff above its maximal one.");
        check(
                !subscription.retention().isNegative()
                        && !subscription.retention().isZero(),
                who + " keeps messages for no time.");
    }

    private void service(Topology.Service service) {
        service.subscribes().stream()
                .filter(path -> !paths.contains(path))
                .forEach(path -> problems.add("Service \"" + service.name() + "\" has the subscription \"" + path
                        + "\", which is not there."));
    }

    private void references() {
        topology.schemas().forEach((type, schema) -> {
            Matcher reference = SchemaReferences.PATTERN.matcher(schema);
            while (reference.find()) {
                check(
                        topology.schemas().containsKey(reference.group(1)),
                        "The schema of " + type + " refers to " + reference.group(1) + ", which has no schema.");
            }
        });
    }

    private Set<String> services() {
        return topology.services().stream().map(Topology.Service::name).collect(Collectors.toSet());
    }

    private void name(String who, String name) {
        check(
                NAME.matcher(name).matches() && name.length() <= MAX_NAME,
                who + " has a name that no cloud takes: at most " + MAX_NAME
                        + " of a-z, 0-9 and single hyphens, beginning with a letter.");
    }

    private void check(boolean holds, String problem) {
        if (!holds) {
            problems.add(problem);
        }
    }
}
