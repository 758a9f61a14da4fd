package dev.fanfare.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Ways to compile that are compared, so each is measured as often as the others, one after the other.
 *
 * @param turns all in one folder
 */
record Turns(List<Turn> turns) {
    Turns(Turn... turns) {
        this(List.of(turns));
    }

    /** What each costs in a JVM that compiles once, from its start to its end. */
    Map<Turn, Cost> fresh(int repetitions) {
        Map<Turn, List<ChildProcess>> runs = new LinkedHashMap<>();
        for (int i = 0; i < repetitions; i++) {
            turns.forEach(turn ->
                    runs.computeIfAbsent(turn, first -> new ArrayList<>()).add(new Turns(turn).run(0, 1)));
        }
        Map<Turn, Cost> costs = new LinkedHashMap<>();
        runs.forEach((turn, children) -> costs.put(
                turn,
                new Cost(
                        new Series(children.stream().map(ChildProcess::millis).toList()),
                        new Series(children.stream()
                                .map(child -> child.number(turn.cpuInAll()))
                                .toList()))));
        return costs;
    }

    /** What each costs within one JVM that has taken all turns before, so often without being measured. */
    Map<Turn, Cost> warm(int warmups, int repetitions) {
        ChildProcess child = run(warmups, repetitions);
        Map<Turn, Cost> costs = new LinkedHashMap<>();
        turns.forEach(turn -> costs.put(
                turn, new Cost(new Series(child.numbers(turn.clock())), new Series(child.numbers(turn.cpu())))));
        return costs;
    }

    private ChildProcess run(int warmups, int measured) {
        Path folder = turns.get(0).folder();
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx1g",
                "-cp",
                ClassPath.ownClasses().toString(),
                Compilations.class.getName(),
                String.valueOf(warmups),
                String.valueOf(measured),
                folder.toString()));
        turns.forEach(turn -> arguments.add(turn.name()));
        return ChildProcess.run("java", arguments);
    }

    /**
     * Repeated compilations of one kind, in milliseconds.
     *
     * @param clock what one waits
     * @param cpu what all threads work
     */
    record Cost(Series clock, Series cpu) {}

    /** Without the processors, and with them. */
    record Compared(Cost without, Cost with) {
        static Compared of(Map<Turn, Cost> costs, Turn without, Turn with) {
            return new Compared(
                    Objects.requireNonNull(costs.get(without), without.name()),
                    Objects.requireNonNull(costs.get(with), with.name()));
        }
    }
}
