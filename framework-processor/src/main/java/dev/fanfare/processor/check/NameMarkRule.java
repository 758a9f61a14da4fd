package dev.fanfare.processor.check;

import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** L010, L030, L031: what is said about names of other days is said where it means something. */
public final class NameMarkRule {
    private NameMarkRule() {}

    /**
     * A finding for each mark without effect, by place.
     *
     * @param hasTopics whether the compilation declares topics; one that declares none may be there for others
     */
    public static List<Finding> check(Collection<NameMark> marks, boolean hasTopics) {
        return marks.stream()
                .sorted(Comparator.comparing((NameMark mark) -> mark.place().toString()))
                .flatMap(mark -> finding(mark, hasTopics).stream())
                .toList();
    }

    private static Optional<Finding> finding(NameMark mark, boolean hasTopics) {
        if (mark.obstacle().isPresent()) {
            String reason = mark.obstacle().get();
            return Optional.of(
                    mark.annotation().equals("Unknown")
                            ? Finding.of(Problem.UNKNOWN_MISPLACED, mark.place(), mark.display(), reason)
                            : Finding.of(
                                    Problem.NAME_MARK_MISPLACED,
                                    mark.place(),
                                    mark.annotation(),
                                    mark.display(),
                                    reason));
        }
        return mark.isUsed() || (mark.isVisible() && !hasTopics)
                ? Optional.empty()
                : Optional.of(Finding.of(Problem.NAME_MARK_UNUSED, mark.place(), mark.annotation(), mark.display()));
    }
}
