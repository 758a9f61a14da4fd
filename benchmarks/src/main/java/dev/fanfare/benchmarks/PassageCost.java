package dev.fanfare.benchmarks;

import static dev.fanfare.benchmarks.Table.number;
import static dev.fanfare.benchmarks.Table.spread;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From publish to consumer, every message on disk in between.
 *
 * @param messages how many go through, each to every subscription
 * @param runs by what was measured
 */
record PassageCost(int messages, Map<Way, List<ChildProcess>> runs) {
    private static final double MIB = 1 << 20;

    /** How messages go. */
    enum Way {
        ONE("1 subscription", "inside", 1),
        TEN("10 subscriptions", "inside", 10),
        BESIDE("1 subscription, a broker in another process", "beside", 1);

        private final String title;
        private final String place;
        private final int subscriptions;

        Way(String title, String place, int subscriptions) {
            this.title = title;
            this.place = place;
            this.subscriptions = subscriptions;
        }
    }

    static PassageCost measure(DurableRun run, int rounds, int messages) {
        Map<Way, List<ChildProcess>> runs = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Way way : Way.values()) {
                ChildProcess probe = run.fresh("through", way.place, way.subscriptions, messages);
                runs.computeIfAbsent(way, any -> new ArrayList<>()).add(probe);
                System.out.printf("  %s: %,.0f/s%n", way.title, probe.number("rate"));
            }
        }
        run.clear();
        return new PassageCost(messages, runs);
    }

    @Override
    public String toString() {
        Table table = new Table(
                number(messages, 0) + " messages to", "messages/s", "p50, ms", "p99, ms", "p99.9, ms", "heap, MiB");
        runs.forEach((way, of) -> table.row(
                way.title,
                spread(series(of, "rate"), 0),
                spread(series(of, "p50.0"), 2),
                spread(series(of, "p99.0"), 2),
                spread(series(of, "p99.9"), 2),
                spread(series(of, "heap").per(MIB), 1)));
        return "\n### Stored: from publish to consumer\n\n" + table;
    }

    private static Series series(List<ChildProcess> runs, String word) {
        return new Series(runs.stream().map(run -> run.number(word)).toList());
    }
}
