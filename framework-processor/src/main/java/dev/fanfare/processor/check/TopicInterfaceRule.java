package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.List;

/** T003, T004, T005, T009: a topic interface extends {@code Publisher<E>} with a concrete event, and is nothing else. */
public final class TopicInterfaceRule {
    private TopicInterfaceRule() {}

    /** Checks a topic interface. */
    public static List<Finding> check(TopicInterface topic) {
        String name = topic.type().nested(".");
        if (topic.publisher().isEmpty()) {
            return List.of(Finding.of(Problem.TOPIC_NOT_A_PUBLISHER, topic.place(), name));
        }
        List<Finding> findings = new ArrayList<>();
        if (!topic.isConcrete()) {
            findings.add(Finding.of(
                    Problem.TOPIC_EVENT_NOT_CONCRETE,
                    topic.place(),
                    name,
                    topic.publisher().get()));
        }
        topic.extras()
                .forEach(extra ->
                        findings.add(Finding.of(Problem.TOPIC_HAS_MEMBERS, extra.place(), name, extra.what())));
        topic.obstacle()
                .ifPresent(obstacle ->
                        findings.add(Finding.of(Problem.TOPIC_NOT_ACCESSIBLE, topic.place(), name, obstacle)));
        return findings;
    }
}
