package dev.fanfare.benchmarks;

import static dev.fanfare.benchmarks.Table.number;
import static dev.fanfare.benchmarks.Table.spread;

import java.util.ArrayList;
import java.util.List;

/**
 * Publishing behind a long backlog, which nobody consumes, and starting on it after a kill.
 *
 * @param messages how many are in the backlog
 * @param before of the runs that ended with the kill
 * @param after of the starts
 */
record BacklogCost(int messages, List<ChildProcess> before, List<ChildProcess> after) {
    private static final double MIB = 1 << 20;

    static BacklogCost measure(DurableRun run, int rounds, double seconds, int messages) {
        List<ChildProcess> before = new ArrayList<>();
        List<ChildProcess> after = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            before.add(run.fresh("backlog", messages, seconds));
            after.add(run.again("recover"));
        }
        run.clear();
        return new BacklogCost(messages, before, after);
    }

    private static Series series(List<ChildProcess> runs, String word) {
        return new Series(runs.stream().map(run -> run.number(word)).toList());
    }

    @Override
    public String toString() {
        Series ratios = new Series(before.stream()
                .map(run -> run.number("full") / run.number("empty"))
                .toList());
        return "\n### Stored: behind a backlog\n\n"
                + new Table("", "")
                        .row("messages in the backlog", number(messages, 0))
                        .row("messages/s of 64 threads, empty broker", spread(series(before, "empty"), 0))
                        .row("the same behind the backlog", spread(series(before, "full"), 0))
                        .row("÷ empty", number(ratios.median(), 2))
                        .row(
                                "heap after a forced collection, MiB",
                                spread(series(before, "heap").per(MIB), 1))
                        .row("start after a kill until it serves, ms", spread(series(after, "open"), 0))
                        .row("and has delivered the first message, ms", spread(series(after, "first"), 0));
    }
}
