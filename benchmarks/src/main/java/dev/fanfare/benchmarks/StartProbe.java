package dev.fanfare.benchmarks;

import dev.fanfare.runtime.Fanfare;
import java.lang.management.ManagementFactory;

/**
 * Starts Fanfare, or nothing, and prints how long that took, how many threads there are and how much heap is used after
 * the collector ran. Argument: {@code fanfare} or {@code empty}.
 */
final class StartProbe {
    private StartProbe() {}

    /** Entry point of a JVM of its own. */
    public static void main(String[] args) {
        if (args[0].equals("empty")) {
            report(0);
            return;
        }
        long begun = System.nanoTime();
        try (Fanfare fanfare = Fanfare.start()) {
            report(System.nanoTime() - begun);
            int expected = Integer.parseInt(args[1]);
            int found = fanfare.topology().subscriptions().size();
            if (found != expected) {
                throw new IllegalStateException("Started " + found + " subscriptions, not " + expected);
            }
        }
    }

    private static void report(long startNanos) {
        // The time of this whole JVM is read by the clock of the process, before anything else costs time.
        long ready = System.currentTimeMillis();
        System.out.println("start " + startNanos / 1e6);
        System.out.println(
                "ready " + (ready - ManagementFactory.getRuntimeMXBean().getStartTime()));
        System.out.println("threads " + ManagementFactory.getThreadMXBean().getThreadCount());
        System.out.println("heap " + heapAfterCollection());
        System.out.println(
                "classes " + ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static long heapAfterCollection() {
        // Once is not always enough: what was finalised or referenced softly goes with the next.
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
