package dev.fanfare.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * How long javac takes for a source tree, without and with the processors.
 *
 * @param tree what was compiled
 * @param fresh a JVM that compiles once, from its start to its end
 * @param warm a compilation within a JVM that has compiled the tree before
 */
record CompileCost(SourceTree tree, Compared fresh, Compared warm) {
    /**
     * Repeated compilations of one kind, in milliseconds.
     *
     * @param clock what one waits
     * @param cpu what all threads work
     */
    record Cost(Series clock, Series cpu) {}

    /** Without the processors, and with them. */
    record Compared(Cost without, Cost with) {}

    /**
     * Compiles a tree.
     *
     * @param fresh how often in a fresh JVM
     * @param warmups how often in the warm JVM before it is measured
     * @param warm how often in the warm JVM
     */
    static CompileCost measure(SourceTree tree, Path folder, int fresh, int warmups, int warm) {
        for (Javac javac : Javac.values()) {
            javac.writeArgumentFile(tree, folder);
        }
        return new CompileCost(tree, fresh(tree, folder, fresh), warm(tree, folder, warmups, warm));
    }

    private static Compared fresh(SourceTree tree, Path folder, int repetitions) {
        List<ChildProcess> without = new ArrayList<>();
        List<ChildProcess> with = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            without.add(compile(tree, folder, 0, 1, Javac.WITHOUT));
            with.add(compile(tree, folder, 0, 1, Javac.WITH));
        }
        return new Compared(fresh(Javac.WITHOUT, without), fresh(Javac.WITH, with));
    }

    private static Cost fresh(Javac javac, List<ChildProcess> runs) {
        return new Cost(
                new Series(runs.stream().map(ChildProcess::millis).toList()),
                new Series(
                        runs.stream().map(run -> run.number(javac.cpuInAll())).toList()));
    }

    private static Compared warm(SourceTree tree, Path folder, int warmups, int repetitions) {
        ChildProcess child = compile(tree, folder, warmups, repetitions, Javac.values());
        return new Compared(warm(Javac.WITHOUT, child), warm(Javac.WITH, child));
    }

    private static Cost warm(Javac javac, ChildProcess child) {
        return new Cost(new Series(child.numbers(javac.clock())), new Series(child.numbers(javac.cpu())));
    }

    private static ChildProcess compile(SourceTree tree, Path folder, int warmups, int measured, Javac... turns) {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx1g",
                "-cp",
                ClassPath.ownClasses().toString(),
                Compilations.class.getName(),
                String.valueOf(warmups),
                String.valueOf(measured),
                String.valueOf(tree.topics()),
                folder.toString()));
        arguments.addAll(Stream.of(turns).map(Javac::name).toList());
        return ChildProcess.run("java", arguments);
    }
}
