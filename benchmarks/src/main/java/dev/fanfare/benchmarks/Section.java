package dev.fanfare.benchmarks;

import static dev.fanfare.benchmarks.Table.number;
import static dev.fanfare.benchmarks.Table.spread;

import dev.fanfare.benchmarks.pipeline.Kind;
import dev.fanfare.benchmarks.pipeline.Rounds;
import dev.fanfare.benchmarks.pipeline.Rounds.Measured;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The report's section of one JDK: the machine, then the figures as they come. Not thread-safe. */
final class Section {
    private static final Pattern HEADING = Pattern.compile("^### .*$", Pattern.MULTILINE);

    private final StringBuilder text = new StringBuilder();
    private final double load;

    /** A section that begins now, on a machine so busy. */
    Section(double load) {
        this.load = load;
        ClassPath here = ClassPath.current();
        text.append("\n")
                .append(new Table("", "")
                        .row("JDK", Machine.jdk())
                        .row("Processors", Machine.processor())
                        .row("System", Machine.system())
                        .row("Libraries", versions(here)));
    }

    private static String versions(ClassPath here) {
        return "Jackson " + version(here, "jackson-databind") + ", SmallRye Reactive Messaging "
                + version(here, "smallrye-reactive-messaging-provider") + " with Weld SE "
                + version(here, "weld-se-core") + ", Artemis " + version(here, "artemis-jakarta-server") + ", AWS SDK "
                + version(here, "sqs") + ", Spring Cloud AWS " + version(here, "spring-cloud-aws-sqs") + ", JMH "
                + version(here, "jmh-core");
    }

    private static String version(ClassPath here, String artifact) {
        return here.version(artifact).orElse("?");
    }

    /** Amazon SNS and SQS. */
    void aws(AwsCost cost) {
        text.append(new AwsTables(cost));
    }

    /** From publish to handled. */
    void pipelines(Map<Kind, List<Measured>> measured) {
        List<Measured> bare = measured.getOrDefault(Kind.BARE, List.of());
        Table table = new Table(
                "pipeline",
                "orders/s, median (least – most)",
                "÷ bare",
                "processor ns per order",
                "bytes per order",
                "− bare");
        measured.forEach((kind, runs) -> table.row(
                kind.title(),
                spread(series(runs, Measured::perSecond), 0),
                number(
                        perRound(
                                runs,
                                bare,
                                round -> runs.get(round).perSecond()
                                        / bare.get(round).perSecond()),
                        2),
                number(series(runs, Measured::cpuNanos).median(), 0),
                number(series(runs, Measured::bytes).median(), 0),
                number(
                        perRound(
                                runs,
                                bare,
                                round -> runs.get(round).bytes()
                                        - bare.get(round).bytes()),
                        0)));
        text.append("\n### From publish to handled\n\n").append(table);
        text.append("\nEach pipeline ran in ")
                .append(bare.size())
                .append(" fresh JVMs with `")
                .append(String.join(" ", Rounds.JVM))
                .append("`, in turns; ratios are medians of those within one turn.\n");
    }

    private static Series series(List<Measured> runs, ToDoubleFunction<Measured> figure) {
        return new Series(runs.stream().mapToDouble(figure).boxed().toList());
    }

    private static double perRound(List<Measured> runs, List<Measured> bare, Function<Integer, Double> figure) {
        return new Series(IntStream.range(0, Math.min(runs.size(), bare.size()))
                        .boxed()
                        .map(figure)
                        .toList())
                .median();
    }

    /** What starting costs. */
    void start(SourceTree tree, StartCost.Compared cost) {
        Table table = new Table("", "empty JVM", tree.topics() + " topics, " + tree.subscriptions() + " subscriptions");
        startRow(table, "`Fanfare.start()`, ms", cost, StartCost::startMillis, 1);
        startRow(table, "start of the JVM until ready, ms", cost, StartCost::readyMillis, 1);
        startRow(table, "heap after a forced collection, MiB", cost, StartCost::heapBytes, 1 << 20);
        startRow(table, "live threads", cost, StartCost::threads, 1);
        startRow(table, "loaded classes", cost, StartCost::classes, 1);
        text.append("\n### Fanfare.start()\n\n").append(table);
    }

    private static void startRow(
            Table table, String title, StartCost.Compared cost, Function<StartCost, Series> figure, double unit) {
        int decimals = unit == 1 ? 0 : 1;
        table.row(
                title,
                spread(figure.apply(cost.empty()).per(unit), decimals),
                spread(figure.apply(cost.application()).per(unit), decimals));
    }

    /** Tables that are ready. */
    void add(Object tables) {
        text.append(tables);
    }

    /** Each part says when it was made: parts of one section may be of different runs. */
    @Override
    public String toString() {
        String made =
                "\n\nMeasured on " + LocalDate.now(ZoneOffset.UTC) + "; load before the run " + number(load, 2) + ".";
        return HEADING.matcher(text).replaceAll(heading -> Matcher.quoteReplacement(heading.group() + made));
    }
}
