package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.Turns.Compared;
import dev.fanfare.benchmarks.Turns.Cost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A part of a tree that is compiled again after one event was changed.
 *
 * @param title what a build tool gives to javac
 * @param compiled how many sources
 * @param shown how many other types, which the processors see as classes
 * @param without the turn without the processors
 * @param with the turn with them
 */
record Rebuild(String title, int compiled, int shown, Turn without, Turn with) {
    /** The changed source alone; the classes of all others are on the class path. */
    static Rebuild alone(ChangedEvent changed) {
        return new Rebuild(
                "the changed source alone",
                1,
                0,
                Javac.WITHOUT.part("ALONE", changed.folder(), changed.alone(), classes(Javac.WITHOUT, changed)),
                Javac.WITH.part("ALONE", changed.folder(), changed.alone(), classes(Javac.WITH, changed)));
    }

    /**
     * What Gradle would give if both processors were declared: the changed source and what depends on it, and all other
     * types as classes, since the aggregating processor wants to see them. What came of these sources was deleted before.
     */
    static Rebuild asGradle(ChangedEvent changed) {
        List<String> sources = changed.withDependents();
        List<String> shown = changed.others();
        List<String> all = Stream.concat(shown.stream(), sources.stream()).toList();
        return new Rebuild(
                "as Gradle would, were both processors declared",
                sources.size(),
                shown.size(),
                Javac.WITHOUT.part("GRADLE", changed.folder(), sources, classes(Javac.WITHOUT, changed)),
                Javac.WITH.part("GRADLE", changed.folder(), all, changed.rest()));
    }

    private static Path classes(Javac javac, ChangedEvent changed) {
        return new Turn(javac.name(), changed.folder()).classes();
    }

    /** Compiles it so often. */
    Measured measure(int fresh, int warmups, int warm) {
        Turns turns = new Turns(without, with);
        Map<Turn, Cost> cold = turns.fresh(fresh);
        Map<Turn, Cost> hot = turns.warm(warmups, warm);
        return new Measured(this, Compared.of(cold, without, with), Compared.of(hot, without, with), with.written());
    }

    /**
     * What it costs.
     *
     * @param fresh in a JVM that compiles once, from its start to its end
     * @param warm within a JVM that has compiled the same before
     * @param written how many files the processors write
     */
    record Measured(Rebuild rebuild, Compared fresh, Compared warm, long written) {}
}
