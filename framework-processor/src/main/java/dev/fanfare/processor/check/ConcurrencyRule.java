package dev.fanfare.processor.check;

import dev.fanfare.processor.model.SourceRef;
import dev.fanfare.processor.report.Finding;
import dev.fanfare.processor.report.Problem;
import java.util.List;

/** S016: a process handles 1 to 1000 messages at once. */
public final class ConcurrencyRule {
    private static final int MOST = 1000;

    private ConcurrencyRule() {}

    /** Checks the number written at the place. */
    public static List<Finding> check(int concurrency, SourceRef place) {
        return concurrency >= 1 && concurrency <= MOST
                ? List.of()
                : List.of(Finding.of(Problem.CONCURRENCY, place, concurrency));
    }
}
