package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What the figures were measured on. */
final class Machine {
    private static final Path CPU = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String processor() {
        return Runtime.getRuntime().availableProcessors() + " × " + model();
    }

    static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", " + memory();
    }

    static String jdk() {
        return System.getProperty("java.vm.vendor") + " " + Runtime.version();
    }

    /** How busy the machine was before the run, in threads that wanted to run; negative where it does not say. */
    static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String memory() {
        var system = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return String.format(Locale.ROOT, "%.1f GiB", system.getTotalMemorySize() / (double) (1L << 30));
    }

    private static String model() {
        try {
            List<String> lines = Files.exists(CPU) ? Files.readAllLines(CPU) : List.of();
            return lines.stream()
                    .filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
