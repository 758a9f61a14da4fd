package dev.fanfare.benchmarks.aws;

import java.lang.management.ManagementFactory;

/**
 * What this process has worked so far.
 *
 * @param nanos when
 * @param cpuNanos of all its threads
 * @param bytes that the threads have allocated which still live
 */
record Work(long nanos, long cpuNanos, long bytes) {
    static Work now() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long bytes = 0;
        for (long allocated : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
            bytes += Math.max(0, allocated);
        }
        return new Work(System.nanoTime(), system.getProcessCpuTime(), bytes);
    }

    static int threads() {
        return ManagementFactory.getThreadMXBean().getThreadCount();
    }
}
