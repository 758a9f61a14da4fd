package dev.fanfare.benchmarks;

import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles in turns with and without the processors within one JVM, as a build tool does, and prints the milliseconds of
 * each. Arguments: how often to warm up, how often to measure, the folder of the outputs, the argument files of {@link
 * Javac#WITHOUT} and {@link Javac#WITH}.
 */
final class WarmCompiler {
    private WarmCompiler() {}

    /** Entry point of a JVM of its own. */
    public static void main(String[] args) {
        int warmups = Integer.parseInt(args[0]);
        int rounds = warmups + Integer.parseInt(args[1]);
        Path folder = Path.of(args[2]);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        for (int round = 0; round < rounds; round++) {
            for (Javac javac : List.of(Javac.WITHOUT, Javac.WITH)) {
                javac.clean(folder);
                long begun = System.nanoTime();
                int status = compiler.run(null, null, null, "@" + args[3 + javac.ordinal()]);
                double millis = (System.nanoTime() - begun) / 1e6;
                if (status != 0) {
                    throw new IllegalStateException("javac ended with " + status);
                }
                if (round >= warmups) {
                    System.out.println(javac.title() + " " + millis);
                }
            }
        }
    }
}
