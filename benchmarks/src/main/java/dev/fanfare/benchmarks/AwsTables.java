package dev.fanfare.benchmarks;

import static dev.fanfare.benchmarks.Table.number;
import static dev.fanfare.benchmarks.Table.spread;

import dev.fanfare.benchmarks.aws.ClientKind;
import java.util.List;

/** The tables of SNS and SQS. */
record AwsTables(AwsCost cost) {
    /** Of each kind, for 1,000 messages. */
    private static final double LEAST = 100;

    private static final List<String> PACES = List.of("1", "10", "100");
    private static final double MINUTE = 60;

    @Override
    public String toString() {
        return "\n### SNS and SQS: requests per 1,000 messages\n\n" + requests()
                + "\nIdle, a subscription polls "
                + number(cost.paced().number("idle") * MINUTE / cost.pacedSeconds(), 1)
                + " times a minute.\n"
                + "\n### SNS and SQS: from publish to handled\n\n" + throughput()
                + "\n### SNS and SQS: closing\n\n" + closing();
    }

    private Table requests() {
        Table table = new Table("topic", "subscriptions", "messages/s", "publish", "receive", "delete", "÷ least");
        row(table, "standard", cost.saturated(), 1, "full");
        row(table, "standard", cost.saturated(), 3, "full");
        row(table, "FIFO", cost.saturated(), 2, "full");
        for (String pace : PACES) {
            row(table, "standard", cost.paced(), 1, pace);
            row(table, "standard", cost.paced(), 3, pace);
        }
        return table;
    }

    private static void row(Table table, String topic, ChildProcess run, int subscriptions, String pace) {
        String row = subscriptions + "-" + pace + "-";
        double publish = run.number(row + "publish");
        double receive = run.number(row + "receive");
        double delete = run.number(row + "delete");
        table.row(
                topic,
                subscriptions,
                pace.equals("full") ? "as many as it can" : pace,
                number(publish, 0),
                number(receive, 0),
                number(delete, 0),
                number((publish + receive + delete) / (LEAST + 2 * LEAST * subscriptions), 2));
    }

    private Table throughput() {
        Table table = new Table(
                "server",
                "topic",
                "client",
                "messages/s, median (least – most)",
                "÷ SDK alone",
                "processor µs per message",
                "bytes per message",
                "threads");
        cost.runs().forEach((way, runs) -> {
            Series bare = series(cost.runs().getOrDefault(way.by(ClientKind.SDK_LOOP), runs), "rate");
            Series rates = series(runs, "rate");
            table.row(
                    way.server(),
                    way.fifo() ? "FIFO" : "standard",
                    way.kind().title(),
                    spread(rates, 0),
                    number(rates.median() / bare.median(), 2),
                    number(series(runs, "cpu").median(), 0),
                    number(series(runs, "bytes").median(), 0),
                    number(series(runs, "threads").median(), 0));
        });
        return table;
    }

    private Table closing() {
        return new Table("", "")
                .row("closing with 1,000 messages in flight, ms", spread(series(cost.closes(), "close"), 0))
                .row(
                        "messages handled of those",
                        number(series(cost.closes(), "handled").median(), 0))
                .row(
                        "messages deleted of those",
                        number(series(cost.closes(), "deleted").median(), 0))
                .row("closing when idle, ms", spread(series(cost.closes(), "idle"), 0));
    }

    private static Series series(List<ChildProcess> runs, String word) {
        return new Series(runs.stream().map(run -> run.number(word)).toList());
    }
}
