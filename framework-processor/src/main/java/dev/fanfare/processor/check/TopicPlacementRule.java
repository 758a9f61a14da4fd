package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;

/** T007, T008: the generated publisher can stand beside the topic. */
public final class TopicPlacementRule {
    private TopicPlacementRule() {}

    /** Checks where a topic is declared. */
    public static List<Finding> check(TopicPlacement topic) {
        String name = topic.type().nested(".");
        if (topic.type().packageName().isEmpty()) {
            return List.of(Finding.of(Problem.TOPIC_IN_DEFAULT_PACKAGE, topic.place(), name));
        }
        return topic.isTaken()
                ? List.of(Finding.of(Problem.TOPIC_CLASS_TAKEN, topic.place(), name, topic.publisher()))
                : List.of();
    }
}
