package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.Turns.Compared;
import dev.fanfare.benchmarks.Turns.Cost;
import java.nio.file.Path;
import java.util.Map;

/**
 * How long javac takes for a source tree, without and with the processors.
 *
 * @param tree what was compiled
 * @param fresh a JVM that compiles once, from its start to its end
 * @param gated the same with the schema gate
 * @param warm a compilation within a JVM that has compiled the tree before
 * @param written how many files the processors write
 */
record CompileCost(SourceTree tree, Compared fresh, Compared gated, Compared warm, long written) {
    /**
     * Compiles a tree; what {@link Javac#WITHOUT} and {@link Javac#WITH} compile stays in the folder.
     *
     * @param fresh how often in a fresh JVM
     * @param warmups how often in the warm JVM before it is measured
     * @param warm how often in the warm JVM
     */
    static CompileCost measure(SourceTree tree, Path folder, int fresh, int warmups, int warm) {
        Turn without = Javac.WITHOUT.everything(tree, folder);
        Turn with = Javac.WITH.everything(tree, folder);
        Turn gated = Javac.GATED.everything(tree, folder);
        Javac.accept(tree, folder);
        Map<Turn, Cost> cold = new Turns(without, with, gated).fresh(fresh);
        Map<Turn, Cost> hot = new Turns(without, with).warm(warmups, warm);
        return new CompileCost(
                tree,
                Compared.of(cold, without, with),
                Compared.of(cold, without, gated),
                Compared.of(hot, without, with),
                with.written());
    }
}
