package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;

/** T001: a topic's name is kebab-case. */
public final class TopicNameRule {
    private TopicNameRule() {}

    /** Checks the name written at the place. */
    public static List<Finding> check(String name, SourceRef place) {
        return Kebab.is(name)
                ? List.of()
                : List.of(Finding.of(Problem.TOPIC_NAME, place, name)
                        .trying(Kebab.of(name).map(better -> "@Topic(\"" + better + "\")")));
    }
}
