package dev.fanfare.processor.lock;

import dev.fanfare.processor.check.Durations;
import dev.fanfare.processor.model.Compilation;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.SubscriptionModel;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** L020, L021, L026, L029: topics and subscriptions that were accepted are still there; see also {@link TopicComparison}. */
final class TopologyComparison {
    private static final SourceRef NOWHERE = SourceRef.of("");

    private final Lock accepted;
    private final Lock current;
    private final Map<String, TopicModel> topics;
    private final Map<String, SubscriptionModel> subscriptions;
    private final List<Placed> found = new ArrayList<>();

    private TopologyComparison(Lock accepted, Lock current, Compilation compilation) {
        this.accepted = accepted;
        this.current = current;
        this.topics = compilation.topics().stream().collect(Collectors.toMap(TopicModel::name, Function.identity()));
        this.subscriptions = compilation.handlers().stream()
                .flatMap(handlers -> handlers.subscriptions().stream())
                .collect(Collectors.toMap(SubscriptionModel::path, Function.identity()));
    }

    static List<Placed> compare(Lock accepted, Lock current, Compilation compilation) {
        TopologyComparison comparison = new TopologyComparison(accepted, current, compilation);
        accepted.topics().forEach(comparison::topic);
        accepted.subscriptions().forEach(comparison::subscription);
        return comparison.found;
    }

    private void topic(LockedTopic before) {
        TopicModel now = topics.get(before.name());
        if (now == null) {
            found.add(goneTopic(before));
        } else {
            TopicComparison.compare(before, current.topic(before.name()).orElseThrow(), now)
                    .forEach(finding -> found.add(Placed.at(now.source(), finding)));
        }
    }

    /** At the topic that carries its event now, if there is one of another name. */
    private Placed goneTopic(LockedTopic before) {
        Optional<TopicModel> renamed = topics.values().stream()
                .filter(topic -> accepted.topic(topic.name()).isEmpty())
                .filter(topic -> before.newest()
                        .events()
                        .containsValue(topic.event().cases().get(0).type().canonical()))
                .min((one, other) -> one.name().compareTo(other.name()));
        return renamed.map(topic -> Placed.at(
                        topic.source(),
                        Finding.of(
                                        Problem.LOCKED_TOPIC_GONE,
                                        topic.source()
                                                .annotation("dev.fanfare.Topic", 0)
                                                .element("value"),
                                        before.name())
                                .trying("@Topic(\"" + before.name() + "\")")))
                .orElseGet(() -> Placed.nowhere(Finding.of(Problem.LOCKED_TOPIC_GONE, NOWHERE, before.name())));
    }

    private void subscription(LockedSubscription before) {
        SubscriptionModel now = subscriptions.get(before.path());
        if (now == null) {
            found.add(goneSubscription(before));
            return;
        }
        LockedSubscription after = current.subscription(before.path()).orElseThrow();
        retention(before, now);
        if (!before.selection().equals(after.selection())) {
            found.add(Placed.at(
                    now.source(),
                    Finding.of(
                            Problem.LOCKED_FILTER,
                            now.source().element("filter"),
                            before.name(),
                            before.topic(),
                            before.display(),
                            after.display())));
        }
    }

    private void retention(LockedSubscription before, SubscriptionModel now) {
        before.retention()
                .filter(kept -> now.retention().compareTo(kept) < 0)
                .map(kept -> Finding.of(
                        Problem.LOCKED_RETENTION,
                        now.source().element("retention"),
                        before.name(),
                        before.topic(),
                        Durations.words(kept),
                        Durations.words(now.retention())))
                .ifPresent(finding -> found.add(Placed.at(now.source(), finding)));
    }

    /** At the only new one of its topic, if there is one, which may be the same by another name. */
    private Placed goneSubscription(LockedSubscription before) {
        List<SubscriptionModel> fresh = subscriptions.values().stream()
                .filter(one -> one.topic().name().equals(before.topic()))
                .filter(one -> accepted.subscription(one.path()).isEmpty())
                .toList();
        if (fresh.size() == 1) {
            SourceRef place = fresh.get(0).source();
            return Placed.at(place, gone(before, place.element("value")).trying("\"" + before.name() + "\""));
        }
        TopicModel topic = topics.get(before.topic());
        return topic == null
                ? Placed.nowhere(gone(before, NOWHERE))
                : Placed.at(topic.source(), gone(before, topic.source()));
    }

    private static Finding gone(LockedSubscription before, SourceRef place) {
        return Finding.of(Problem.LOCKED_SUBSCRIPTION_GONE, place, before.name(), before.topic());
    }
}
