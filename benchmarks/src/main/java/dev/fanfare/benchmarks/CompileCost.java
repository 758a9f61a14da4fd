package dev.fanfare.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How long javac takes for a source tree, without and with the processors, in milliseconds.
 *
 * @param tree what was compiled
 * @param fresh javac as a program of its own, from its start to its end
 * @param warm javac within a JVM that has compiled the tree before
 */
record CompileCost(SourceTree tree, Map<Javac, Series> fresh, Map<Javac, Series> warm) {
    /**
     * Compiles a tree.
     *
     * @param fresh how often in a fresh JVM
     * @param warmups how often in the warm JVM before it is measured
     * @param warm how often in the warm JVM
     */
    static CompileCost measure(SourceTree tree, Path folder, int fresh, int warmups, int warm) {
        Map<Javac, Path> arguments = new EnumMap<>(Javac.class);
        for (Javac javac : Javac.values()) {
            arguments.put(javac, javac.argumentFile(tree, folder));
        }
        return new CompileCost(tree, fresh(arguments, folder, fresh), warm(arguments, folder, warmups, warm));
    }

    private static Map<Javac, Series> fresh(Map<Javac, Path> arguments, Path folder, int repetitions) {
        Map<Javac, List<Double>> millis = new EnumMap<>(Javac.class);
        // Once more than is counted: the first reads the files from the disk.
        for (int i = 0; i <= repetitions; i++) {
            arguments.forEach((javac, file) -> {
                javac.clean(folder);
                millis.computeIfAbsent(javac, first -> new ArrayList<>())
                        .add(ChildProcess.run("javac", List.of("@" + file)).millis());
            });
        }
        Map<Javac, Series> series = new EnumMap<>(Javac.class);
        millis.forEach((javac, all) -> series.put(javac, new Series(all.subList(1, all.size()))));
        return series;
    }

    private static Map<Javac, Series> warm(Map<Javac, Path> arguments, Path folder, int warmups, int repetitions) {
        ChildProcess child = ChildProcess.run(
                "java",
                List.of(
                        "-Xmx1g",
                        "-cp",
                        ClassPath.current().toString(),
                        WarmCompiler.class.getName(),
                        String.valueOf(warmups),
                        String.valueOf(repetitions),
                        folder.toString(),
                        arguments.get(Javac.WITHOUT).toString(),
                        arguments.get(Javac.WITH).toString()));
        Map<Javac, Series> series = new EnumMap<>(Javac.class);
        for (Javac javac : Javac.values()) {
            series.put(javac, new Series(child.numbers(javac.title())));
        }
        return series;
    }

    /** How many times as long javac takes with the processors. */
    static double ratio(Map<Javac, Series> millis) {
        return millis.get(Javac.WITH).median() / millis.get(Javac.WITHOUT).median();
    }
}
