package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.model.TopicModel;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** T002: a topic's name is unique in the compilation. Modules are compared where their manifests are merged. */
public final class TopicTwiceRule {
    private static final String TOPIC = "dev.fanfare.Topic";

    private TopicTwiceRule() {}

    /** A finding for each topic whose name belongs to one that comes before it by the name of its type. */
    public static List<Finding> check(Collection<TopicModel> topics) {
        Map<String, TopicModel> first = new HashMap<>();
        List<Finding> findings = new ArrayList<>();
        topics.stream().sorted(Comparator.comparing(TopicModel::declaredBy)).forEach(topic -> {
            TopicModel earlier = first.putIfAbsent(topic.name(), topic);
            if (earlier != null) {
                SourceRef place =
                        SourceRef.of(topic.declaredBy()).annotation(TOPIC, 0).element("value");
                findings.add(
                        Finding.of(Problem.TOPIC_TWICE, place, topic.name()).firstDeclaredAt(earlier.source()));
            }
        });
        return findings;
    }
}
