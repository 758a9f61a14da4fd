package dev.fanfare.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles within one JVM, as a build tool does, and prints the milliseconds of each compilation: by the clock, and of the
 * processor time of all threads. Arguments: how often to compile without counting, how often with, a folder to work in, and
 * the names of one or both of {@link Javac}, which take turns.
 */
final class Compilations {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int topics;
    private final Path folder;

    private Compilations(int topics, Path folder) {
        this.topics = topics;
        this.folder = folder;
    }

    /** Entry point of a JVM of its own. */
    public static void main(String[] args) {
        int warmups = Integer.parseInt(args[0]);
        int measured = Integer.parseInt(args[1]);
        Compilations compilations = new Compilations(Integer.parseInt(args[2]), Path.of(args[3]));
        List<Javac> turns = Stream.of(args).skip(4).map(Javac::valueOf).toList();
        for (int round = 0; round < warmups + measured; round++) {
            for (Javac javac : turns) {
                compilations.run(javac, round >= warmups);
            }
        }
    }

    private void run(Javac javac, boolean measured) {
        javac.clean(folder);
        long begun = System.nanoTime();
        long cpuBefore = process.getProcessCpuTime();
        int status = compiler.run(null, null, null, "@" + javac.argumentFile(topics, folder));
        if (status != 0) {
            throw new IllegalStateException("javac ended with " + status);
        }
        if (measured) {
            System.out.println(javac.clock() + " " + (System.nanoTime() - begun) / 1e6);
            System.out.println(javac.cpu() + " " + (process.getProcessCpuTime() - cpuBefore) / 1e6);
            System.out.println(javac.cpuInAll() + " " + process.getProcessCpuTime() / 1e6);
        }
    }
}
