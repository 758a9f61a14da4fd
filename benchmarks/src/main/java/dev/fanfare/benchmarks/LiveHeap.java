package dev.fanfare.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAccumulator;
import javax.tools.ToolProvider;

/**
 * The most bytes that live at once while javac compiles a tree.
 *
 * <p>They are found by a program that compiles once, collects all garbage again and again meanwhile, and prints the most that
 * was ever left. Neither the size of the heap nor the moments that the collector chooses play a part in that, but what lives
 * shorter than the pause between two collections may be missed.
 *
 * @param gated with the processors and the schema gate
 */
record LiveHeap(SourceTree tree, double without, double with, double gated) {
    /** Between the end of a collection and the start of the next. */
    static final long PAUSE_MILLIS = 100;

    private static final String PEAK = "peak";

    /** Compiles what {@link CompileCost} has compiled before, in the same folder, each in a fresh JVM. */
    static LiveHeap measure(SourceTree tree, Path folder) {
        return new LiveHeap(
                tree,
                peak(new Turn(Javac.WITHOUT.name(), folder)),
                peak(new Turn(Javac.WITH.name(), folder)),
                peak(new Turn(Javac.GATED.name(), folder)));
    }

    private static double peak(Turn turn) {
        turn.clean();
        return ChildProcess.run(
                        "java",
                        List.of(
                                "-Xmx2g",
                                "-XX:+UseParallelGC",
                                "-cp",
                                ClassPath.ownClasses().toString(),
                                LiveHeap.class.getName(),
                                turn.folder().toString(),
                                turn.name()))
                .number(PEAK);
    }

    /** Entry point of a JVM of its own. Arguments: a folder to work in, and the name of a {@link Turn}. */
    public static void main(String[] args) {
        Turn turn = new Turn(args[1], Path.of(args[0]));
        LongAccumulator most = new LongAccumulator(Math::max, 0);
        ScheduledExecutorService collector = Executors.newSingleThreadScheduledExecutor();
        var unused =
                collector.scheduleWithFixedDelay(() -> most.accumulate(live()), 0, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        int status = ToolProvider.getSystemJavaCompiler().run(null, null, null, "@" + turn.argumentFile());
        collector.shutdownNow();
        if (status != 0) {
            throw new IllegalStateException("javac ended with " + status);
        }
        System.out.println(PEAK + " " + most.get());
    }

    private static long live() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
