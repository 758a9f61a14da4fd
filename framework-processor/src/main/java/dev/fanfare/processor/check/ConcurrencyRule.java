package dev.fanfare.processor.check;

import dev.fanfare.limits.Limits;
import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;

/** S016: a process handles a limited number of messages at once. */
public final class ConcurrencyRule {
    private ConcurrencyRule() {}

    /** Checks the number written at the place. */
    public static List<Finding> check(int concurrency, SourceRef place) {
        return concurrency >= 1 && concurrency <= Limits.CONCURRENCY
                ? List.of()
                : List.of(Finding.of(Problem.CONCURRENCY, place, concurrency));
    }
}
