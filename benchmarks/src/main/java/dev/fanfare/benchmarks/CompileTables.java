package dev.fanfare.benchmarks;

import static dev.fanfare.benchmarks.Table.number;
import static dev.fanfare.benchmarks.Table.spread;

import dev.fanfare.benchmarks.Turns.Compared;
import java.util.List;

/**
 * What the processors cost, in tables.
 *
 * @param costs for each size
 * @param rebuilds of the largest size, after a change
 * @param heaps for each size
 */
record CompileTables(List<CompileCost> costs, List<Rebuild.Measured> rebuilds, List<LiveHeap> heaps) {
    private static final double MIB = 1 << 20;

    private static final String CHANGES = """

            The changed file is an event; the rows of all sources are those of the table above. **All sources is what Gradle
            and Maven compile today**: Maven by default, Gradle because our `TopologyProcessor` is not declared to it
            (`docs/adr/0001-two-processors.md` says why). The last two rows are what javac would take if it were, not what a
            user has: without Gradle's own work, and what is written lacks the descriptions of types that are only shown. Both
            processors take a shown type for a declaration, so everything is written again all the same. The changed source
            alone is what javac compiles if it is given nothing else; some editors do that. The processors then write the
            manifest and the contribution of that one file, so such an output must not be shipped.
            """;

    @Override
    public String toString() {
        return "\n### The processors in javac\n\n" + sizes() + "\n### One changed file among "
                + number(largest().tree().topics(), 0) + " topics\n\n" + changes() + CHANGES
                + "\n### What javac keeps on the heap\n\n" + heap() + heapNote();
    }

    private CompileCost largest() {
        return costs.get(costs.size() - 1);
    }

    private Table sizes() {
        Table table = new Table(
                "topics",
                "source lines",
                "JVM",
                "measured",
                "without, ms",
                "with, ms",
                "with ÷ without",
                "difference per topic, ms");
        for (CompileCost cost : costs) {
            compared(table, cost, "fresh", cost.fresh());
            compared(table, cost, "fresh, with the schema gate", cost.gated());
            compared(table, cost, "warm", cost.warm());
        }
        return table;
    }

    private static void compared(Table table, CompileCost cost, String jvm, Compared compared) {
        row(
                table,
                cost,
                jvm,
                "time",
                compared.without().clock(),
                compared.with().clock());
        row(
                table,
                cost,
                jvm,
                "processor time",
                compared.without().cpu(),
                compared.with().cpu());
    }

    private static void row(Table table, CompileCost cost, String jvm, String measured, Series without, Series with) {
        table.row(
                number(cost.tree().topics(), 0),
                number((double) cost.tree().lines(), 0),
                jvm,
                measured,
                spread(without, 0),
                spread(with, 0),
                ratio(with.median(), without.median()),
                number((with.median() - without.median()) / cost.tree().topics(), 2));
    }

    private Table changes() {
        Table table = new Table(
                "given to javac",
                "sources",
                "classes shown",
                "files the processors write",
                "JVM",
                "without, ms",
                "with, ms",
                "with ÷ all with");
        CompileCost all = largest();
        int sources = all.tree().files().size();
        change(table, "all sources", sources, 0, all.written(), "fresh", all.fresh(), all.fresh());
        change(table, "all sources", sources, 0, all.written(), "warm", all.warm(), all.warm());
        for (Rebuild.Measured one : rebuilds) {
            change(table, one, "fresh", one.fresh(), all.fresh());
            change(table, one, "warm", one.warm(), all.warm());
        }
        return table;
    }

    private static void change(Table table, Rebuild.Measured one, String jvm, Compared compared, Compared all) {
        Rebuild rebuild = one.rebuild();
        change(table, rebuild.title(), rebuild.compiled(), rebuild.shown(), one.written(), jvm, compared, all);
    }

    private static void change(
            Table table,
            String title,
            int sources,
            int shown,
            long written,
            String jvm,
            Compared compared,
            Compared all) {
        table.row(
                title,
                number(sources, 0),
                number(shown, 0),
                number((double) written, 0),
                jvm,
                spread(compared.without().clock(), 0),
                spread(compared.with().clock(), 0),
                ratio(compared.with().clock().median(), all.with().clock().median()));
    }

    private Table heap() {
        Table table = new Table(
                "topics", "without, MiB", "with, MiB", "with the schema gate, MiB", "with ÷ without", "gate ÷ without");
        for (LiveHeap heap : heaps) {
            table.row(
                    number(heap.tree().topics(), 0),
                    number(heap.without() / MIB, 0),
                    number(heap.with() / MIB, 0),
                    number(heap.gated() / MIB, 0),
                    ratio(heap.with(), heap.without()),
                    ratio(heap.gated(), heap.without()));
        }
        return table;
    }

    private static String heapNote() {
        return """

                The most that was left by any of the full collections that a thread forces while javac compiles once, in a fresh
                JVM, with %d ms from the end of one to the start of the next. So these are the bytes that javac cannot do
                without, not the size to which a heap grows; what lives shorter than such a pause may be missed. The least
                `-Xmx` is somewhat more.
                """.formatted(LiveHeap.PAUSE_MILLIS);
    }

    private static String ratio(double value, double base) {
        return number(value / base, 2);
    }
}
