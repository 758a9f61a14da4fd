package dev.fanfare.processor.check;

import dev.fanfare.processor.model.Mark;
import dev.fanfare.processor.model.TypeRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** E019: a mark is on an event that a topic of the compilation carries. */
public final class MarkWithoutTopicRule {
    private MarkWithoutTopicRule() {}

    /**
     * A finding for each mark on a type that is not carried, by place.
     *
     * @param hasTopics whether the compilation declares topics; one that declares none holds events of others' topics, as far
     *     as they are public
     */
    public static List<Finding> check(Collection<Mark> marks, Set<TypeRef> carried, boolean hasTopics) {
        return marks.stream()
                .filter(mark -> !carried.contains(mark.owner()) && (hasTopics || !mark.isVisible()))
                .sorted(Comparator.comparing(Mark::owner)
                        .thenComparing(mark -> mark.place().member())
                        .thenComparing(Mark::annotation))
                .map(mark -> Finding.of(
                        Problem.MARK_WITHOUT_TOPIC,
                        mark.place(),
                        mark.annotation(),
                        mark.place().display(),
                        mark.owner().nested(".")))
                .toList();
    }
}
