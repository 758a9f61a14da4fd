package dev.fanfare.runtime.internal.topology;

import dev.fanfare.runtime.ConfigurationException;
import dev.fanfare.runtime.Topology;
import dev.fanfare.runtime.binding.Contribution;
import dev.fanfare.runtime.binding.HandlerBinding;
import dev.fanfare.runtime.binding.TopicBinding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Whether manifest and generated code are of the same topics and subscriptions. */
final class Agreement {
    private final List<String> problems = new ArrayList<>();
    private final Map<String, String> topics = new TreeMap<>();
    private final Map<String, String> subscriptions = new TreeMap<>();

    private Agreement() {}

    /** @throws ConfigurationException listing all that one of the two lacks */
    static void check(Topology topology, List<Contribution> contributions) {
        Agreement agreement = new Agreement();
        contributions.forEach(agreement::bound);
        agreement.compare(topology);
        if (!agreement.problems.isEmpty()) {
            throw new ConfigurationException(
                    "The manifests and the generated code of this application disagree:", agreement.problems);
        }
    }

    private void bound(Contribution contribution) {
        String of = contribution.getClass().getName();
        for (TopicBinding<?> topic : contribution.topics()) {
            once("topic \"" + topic.topic() + "\"", of, topics.put(topic.topic(), of));
        }
        for (HandlerBinding handler : contribution.handlers()) {
            String path = handler.topic() + "/" + handler.subscription();
            once("subscription \"" + path + "\"", of, subscriptions.put(path, of));
        }
    }

    private void once(String what, String second, @Nullable String first) {
        if (first != null) {
            problems.add("Both " + first + " and " + second + " bind " + what
                    + ". Two modules were compiled from the same sources; keep one of them on the class path.");
        }
    }

    private void compare(Topology topology) {
        for (Topology.Topic topic : topology.topics()) {
            if (topics.remove(topic.name()) == null) {
                problems.add(notBound("Topic \"" + topic.name() + "\" (" + topic.source() + ")"));
            }
        }
        for (Topology.Subscription subscription : topology.subscriptions()) {
            if (subscriptions.remove(subscription.path()) == null) {
                problems.add(notBound("Subscription \"" + subscription.path() + "\" (" + subscription.source() + ")"));
            }
        }
        topics.forEach((name, of) -> problems.add(notInManifest("Topic \"" + name + "\"", of)));
        subscriptions.forEach((path, of) -> problems.add(notInManifest("Subscription \"" + path + "\"", of)));
    }

    private static String notBound(String what) {
        return what + " is in a manifest, but no generated code on the class path binds it. In a jar made of several,"
                + " merge the service files META-INF/services/" + Contribution.class.getName()
                + ": with maven-shade-plugin by its ServicesResourceTransformer. Otherwise build the module from clean.";
    }

    private static String notInManifest(String what, String contribution) {
        return what + " is bound by " + contribution + ", but no manifest on the class path has it. If two modules in"
                + " one jar have the same name, one manifest has replaced the other: name each by the compiler option"
                + " -Afanfare.module=. Otherwise build the module from clean.";
    }
}
