package dev.fanfare.benchmarks;

import static dev.fanfare.benchmarks.Table.number;
import static dev.fanfare.benchmarks.Table.spread;

import dev.fanfare.benchmarks.durable.Sink;

/** The tables of the stored broker. */
record DurableTables(DurableCost cost) {
    private static final double MIB = 1 << 20;

    @Override
    public String toString() {
        return "\n### Stored: publishing\n\n" + publishing() + "\n### Stored: behind a backlog\n\n" + backlog()
                + "\n### Stored: from publish to consumer\n\n" + through();
    }

    private Table publishing() {
        Table table = new Table("", "publishing threads", "messages/s, median (least – most)", "÷ bare");
        for (int threads : DurableCost.THREADS) {
            Series bare = cost.published(Sink.Kind.ENGINE, threads);
            for (Sink.Kind kind : Sink.Kind.values()) {
                Series rates = cost.published(kind, threads);
                table.row(kind.title(), threads, spread(rates, 0), number(rates.median() / bare.median(), 2));
            }
        }
        return table;
    }

    private Table backlog() {
        Series empty = DurableCost.series(cost.backlog(), "empty");
        Series full = DurableCost.series(cost.backlog(), "full");
        return new Table("", "")
                .row("messages in the backlog", number(cost.messages(), 0))
                .row("messages/s of 64 threads, empty broker", spread(empty, 0))
                .row("the same behind the backlog", spread(full, 0))
                .row("÷ empty", number(full.median() / empty.median(), 2))
                .row(
                        "heap after a forced collection, MiB",
                        spread(DurableCost.series(cost.backlog(), "heap").per(MIB), 1))
                .row("start after a kill until it serves, ms", spread(DurableCost.series(cost.recovery(), "open"), 0))
                .row(
                        "and has delivered the first message, ms",
                        spread(DurableCost.series(cost.recovery(), "first"), 0));
    }

    private Table through() {
        Table table = new Table("subscriptions", "messages/s", "p50, ms", "p99, ms", "p99.9, ms", "heap, MiB");
        cost.through()
                .forEach((subscriptions, runs) -> table.row(
                        subscriptions,
                        spread(DurableCost.series(runs, "rate"), 0),
                        spread(DurableCost.series(runs, "p50.0"), 2),
                        spread(DurableCost.series(runs, "p99.0"), 2),
                        spread(DurableCost.series(runs, "p99.9"), 2),
                        spread(DurableCost.series(runs, "heap").per(MIB), 1)));
        return table;
    }
}
