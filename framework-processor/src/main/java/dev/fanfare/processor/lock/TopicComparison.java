package dev.fanfare.processor.lock;

import dev.fanfare.processor.model.EventCase;
import dev.fanfare.processor.model.Payload.Definition;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** L022-L025: a topic keeps its attributes, its guarantee and its order. */
final class TopicComparison {
    private static final String EXACTLY_ONCE = "EXACTLY_ONCE";

    private TopicComparison() {}

    static List<Finding> compare(LockedTopic before, TopicModel topic) {
        LockedTopic now = CurrentLock.topic(topic);
        SourceRef place = topic.source();
        SourceRef annotation = place.annotation("dev.fanfare.Topic", 0);
        List<Finding> findings = new ArrayList<>();
        attributes(before, now, place, findings);
        if (before.guarantee().equals(EXACTLY_ONCE) && !now.guarantee().equals(EXACTLY_ONCE)) {
            findings.add(Finding.of(
                    Problem.LOCKED_GUARANTEE,
                    annotation.element("guarantee"),
                    topic.name(),
                    before.guarantee(),
                    now.guarantee()));
        }
        if (!before.orderingKey().equals(now.orderingKey()) && !isRenamed(before.orderingKey(), topic)) {
            findings.add(Finding.of(
                    Problem.LOCKED_ORDER, place, topic.name(), order(before.orderingKey()), order(now.orderingKey())));
        }
        return findings;
    }

    private static void attributes(LockedTopic before, LockedTopic now, SourceRef place, List<Finding> findings) {
        for (Map.Entry<String, String> attribute : before.attributes().entrySet()) {
            String name = attribute.getKey();
            String type = now.attributes().get(name);
            if (type == null) {
                findings.add(Finding.of(Problem.LOCKED_ATTRIBUTE_GONE, place, before.name(), name));
            } else if (!type.equals(attribute.getValue())) {
                findings.add(Finding.of(
                        Problem.LOCKED_ATTRIBUTE_TYPE, place, name, before.name(), attribute.getValue(), type));
            }
        }
    }

    /** Whether the key is the same component under another name. */
    private static boolean isRenamed(Optional<String> before, TopicModel topic) {
        EventCase first = topic.event().cases().get(0);
        return before.isPresent()
                && first.key().isPresent()
                && Optional.ofNullable(topic.event()
                                .payload()
                                .definitions()
                                .get(first.type().canonical()))
                        .map(Definition::evolution)
                        .map(evolution ->
                                evolution.aliases().get(first.key().get().component()))
                        .filter(aliases -> aliases.contains(before.get()))
                        .isPresent();
    }

    private static String order(Optional<String> key) {
        return key.map(component -> "ordered by " + component).orElse("not ordered");
    }
}
