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
 * the names of the {@link Turn}s.
 */
final class Compilations {
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Compilations() {}

    /** Entry point of a JVM of its own. */
    public static void main(String[] args) {
        int warmups = Integer.parseInt(args[0]);
        int measured = Integer.parseInt(args[1]);
        Path folder = Path.of(args[2]);
        List<Turn> turns =
                Stream.of(args).skip(3).map(name -> new Turn(name, folder)).toList();
        Compilations compilations = new Compilations();
        for (int round = 0; round < warmups + measured; round++) {
            for (Turn turn : turns) {
                compilations.run(turn, round >= warmups);
            }
        }
    }

    private void run(Turn turn, boolean measured) {
        turn.clean();
        long begun = System.nanoTime();
        long cpuBefore = process.getProcessCpuTime();
        int status = compiler.run(null, null, null, "@" + turn.argumentFile());
        if (status != 0) {
            throw new IllegalStateException("javac ended with " + status);
        }
        if (measured) {
            System.out.println(turn.clock() + " " + (System.nanoTime() - begun) / 1e6);
            System.out.println(turn.cpu() + " " + (process.getProcessCpuTime() - cpuBefore) / 1e6);
            System.out.println(turn.cpuInAll() + " " + process.getProcessCpuTime() / 1e6);
        }
    }
}
