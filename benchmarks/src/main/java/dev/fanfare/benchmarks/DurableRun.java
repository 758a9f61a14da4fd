package dev.fanfare.benchmarks;

import dev.fanfare.benchmarks.durable.DurableProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Probes of the stored broker, each in a fresh JVM, one after the other on this folder. */
record DurableRun(Path folder) {
    /** With nothing in the folder. */
    ChildProcess fresh(Object... arguments) {
        clear();
        return again(arguments);
    }

    /** On what the probe before has left. */
    ChildProcess again(Object... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx512m", "-XX:+UseG1GC", "-cp", ClassPath.current().toString(), DurableProbe.class.getName()));
        for (Object argument : arguments) {
            command.add(String.valueOf(argument));
        }
        command.add(folder.toString());
        return ChildProcess.run("java", command);
    }

    /** Removes the folder. */
    void clear() {
        if (!Files.exists(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
