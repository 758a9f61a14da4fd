package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.pipeline.Rounds;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/**
 * Makes all figures. Arguments: {@code full} or {@code quick}, the report's file, a folder to work in. Only {@code full}
 * writes the file; {@code quick} prints the tables. After these, the names of the parts to make: {@code pipelines},
 * {@code durable} ({@code durable-publish}, {@code durable-backlog}, {@code durable-through}), {@code aws}, {@code start},
 * {@code compile}; then only their tables are replaced in the file.
 */
final class Main {
    private static final int SMALL = 100;
    private static final int LARGE = 1_000;
    private static final int STARTED = 200;

    private final Effort effort;
    private final Path folder;

    private Main(Effort effort, Path folder) {
        this.effort = effort;
        this.folder = folder;
    }

    /** Entry point. */
    public static void main(String[] args) throws Exception {
        boolean full = args[0].equals("full");
        List<String> parts = Stream.of(args)
                .skip(3)
                .flatMap(some -> Stream.of(some.split(",")))
                .filter(part -> !part.isBlank())
                .toList();
        Main main = new Main(full ? Effort.FULL : Effort.QUICK, Path.of(args[2]).toAbsolutePath());
        Section section = new Section(Machine.load());
        if (parts.isEmpty() || parts.contains("pipelines")) {
            main.pipelines(section);
        }
        main.durable(section, parts.isEmpty() || parts.contains("durable"), parts);
        if (parts.isEmpty() || parts.contains("aws")) {
            main.aws(section, Path.of(args[1]).toAbsolutePath().resolve("../../provider-aws"));
        }
        if (parts.isEmpty() || parts.contains("start")) {
            main.start(section);
        }
        if (parts.isEmpty() || parts.contains("compile")) {
            main.compile(section);
        }
        System.out.println(section);
        if (full) {
            Report report = new Report(Path.of(args[1]).normalize());
            report.put(section, parts.isEmpty());
            System.out.println("Written to " + args[1]);
        }
    }

    private void pipelines(Section section) throws RunnerException {
        System.out.println("From publish to handled …");
        Rounds rounds = new Rounds(
                effort.rounds(), effort.pipelineWarmups(), effort.pipelineIterations(), folder.resolve("jmh"));
        section.pipelines(rounds.run());
    }

    private void durable(Section section, boolean all, List<String> parts) {
        DurableRun run = new DurableRun(folder.resolve("durable"));
        if (all || parts.contains("durable-publish")) {
            System.out.println("Stored: publishing …");
            section.add(PublishCost.measure(run, effort.rounds(), effort.durableSeconds()));
        }
        if (all || parts.contains("durable-backlog")) {
            System.out.println("Stored: behind a backlog …");
            section.add(BacklogCost.measure(
                    run, effort.durableRounds(), effort.durableSeconds(), effort.durableMessages()));
        }
        if (all || parts.contains("durable-through")) {
            System.out.println("Stored: from publish to consumer …");
            section.add(PassageCost.measure(run, effort.durableRounds(), effort.durableMessages()));
        }
    }

    private void aws(Section section, Path provider) {
        System.out.println("SNS and SQS …");
        section.aws(AwsCost.measure(
                provider.normalize(), effort.awsRounds(), effort.awsMessages(), effort.awsPacedSeconds()));
    }

    private void start(Section section) {
        System.out.println("Fanfare.start() …");
        SourceTree tree = tree(STARTED);
        Turn compiled = Javac.WITH.everything(tree, folder.resolve("started"));
        ChildProcess.run("javac", List.of("@" + compiled.argumentFile()));
        section.start(tree, StartCost.measure(tree, compiled.classes(), effort.starts()));
    }

    private void compile(Section section) {
        List<CompileCost> costs = new ArrayList<>();
        List<LiveHeap> heaps = new ArrayList<>();
        for (Map.Entry<Integer, Integer> size :
                List.of(Map.entry(SMALL, effort.warmups()), Map.entry(LARGE, effort.warmups() / 5))) {
            System.out.println("javac, " + size.getKey() + " topics …");
            SourceTree tree = tree(size.getKey());
            Path compiled = compiled(tree);
            costs.add(CompileCost.measure(tree, compiled, effort.fresh(), size.getValue(), effort.warm()));
            heaps.add(LiveHeap.measure(tree, compiled));
        }
        System.out.println("javac, one changed file …");
        SourceTree largest = costs.get(costs.size() - 1).tree();
        ChangedEvent changed = ChangedEvent.write(largest, compiled(largest));
        List<Rebuild.Measured> rebuilds = Stream.of(Rebuild.alone(changed), Rebuild.asGradle(changed))
                .map(rebuild -> rebuild.measure(effort.fresh(), effort.warmups(), effort.warm()))
                .toList();
        section.add(new CompileTables(costs, rebuilds, heaps));
    }

    private Path compiled(SourceTree tree) {
        return folder.resolve("compiled-" + tree.topics());
    }

    private SourceTree tree(int topics) {
        return SourceTree.write(topics, folder.resolve("tree-" + topics));
    }
}
