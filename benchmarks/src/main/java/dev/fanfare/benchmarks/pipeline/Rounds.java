package dev.fanfare.benchmarks.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs every pipeline once a round, each in a fresh JVM, so that what disturbs the machine disturbs all of them.
 *
 * @param count how many rounds
 * @param warmups warm-up iterations of two seconds
 * @param iterations measured iterations of two seconds
 * @param logs where JMH's own output goes
 */
public record Rounds(int count, int warmups, int iterations, Path logs) {
    private static final TimeValue ITERATION = TimeValue.seconds(2);

    /** The JVM of every pipeline. */
    public static final List<String> JVM = List.of("-Xms1g", "-Xmx1g", "-XX:+UseG1GC", "-XX:+AlwaysPreTouch");

    /** The measurements of each pipeline, in the order of the rounds. */
    public Map<Kind, List<Measured>> run() throws RunnerException {
        Map<Kind, List<Measured>> measured = new EnumMap<>(Kind.class);
        List<Kind> order = new ArrayList<>(List.of(Kind.values()));
        for (int round = 1; round <= count; round++) {
            for (Kind kind : order) {
                measured.computeIfAbsent(kind, first -> new ArrayList<>()).add(run(kind, round));
            }
            // Another one begins each round: none is always the first after a pause.
            Collections.rotate(order, 1);
        }
        return measured;
    }

    private Measured run(Kind kind, int round) throws RunnerException {
        RunResult result = new Runner(options(kind, round)).runSingle();
        Measured measured = new Measured(
                result.getPrimaryResult().getScore(),
                secondary(result, CpuProfiler.CPU_NANOS),
                secondary(result, "gc.alloc.rate.norm"));
        System.out.printf(
                "  round %d, %s: %,.0f/s, %,.0f ns of processor time and %,.0f B each%n",
                round, kind.title(), measured.perSecond(), measured.cpuNanos(), measured.bytes());
        return measured;
    }

    private static double secondary(RunResult result, String name) {
        return Objects.requireNonNull(result.getSecondaryResults().get(name), name)
                .getScore();
    }

    private Options options(Kind kind, int round) {
        return new OptionsBuilder()
                .include(PublishToHandled.class.getName())
                .param("kind", kind.name())
                .forks(1)
                .warmupIterations(warmups)
                .warmupTime(ITERATION)
                .measurementIterations(iterations)
                .measurementTime(ITERATION)
                .addProfiler(GCProfiler.class)
                .addProfiler(CpuProfiler.class)
                .jvmArgs(JVM.toArray(String[]::new))
                .shouldFailOnError(true)
                .output(log(kind, round))
                .build();
    }

    private String log(Kind kind, int round) {
        try {
            return Files.createDirectories(logs)
                    .resolve(kind + "-" + round + ".log")
                    .toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * What one JVM showed.
     *
     * @param perSecond orders handled per second
     * @param cpuNanos processor time per order, of all threads
     * @param bytes heap allocated per order, by all threads
     */
    public record Measured(double perSecond, double cpuNanos, double bytes) {}
}
