package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * One way to compile, with a folder of its own for what comes of it. A child process that is told its name and folder takes
 * it; there its arguments lie in a file.
 *
 * @param folder where this and other turns are
 */
record Turn(String name, Path folder) {
    /** The arguments, one a line, as javac reads them. */
    Path argumentFile() {
        return folder.resolve(name + ".args");
    }

    /** Where the classes go, and the resources that processors write. */
    Path classes() {
        return folder.resolve(name).resolve("classes");
    }

    /** Where the sources go that processors write. */
    Path sources() {
        return folder.resolve(name).resolve("sources");
    }

    /** The word before the milliseconds of the clock, where a child prints them. */
    String clock() {
        return name + "-clock";
    }

    /** The word before the milliseconds of processor time of a compilation. */
    String cpu() {
        return name + "-cpu";
    }

    /** The word before the milliseconds of processor time since the child began. */
    String cpuInAll() {
        return name + "-cpu-in-all";
    }

    /** Writes the arguments, those for the two folders added, and makes the folders anew. */
    Turn write(List<String> arguments) {
        clean();
        List<String> folders =
                List.of("-d", classes().toString(), "-s", sources().toString());
        try {
            Files.write(
                    argumentFile(),
                    Stream.concat(folders.stream(), arguments.stream()).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** Deletes what was compiled and makes room for the next: no compilation sees what another has left. */
    void clean() {
        try {
            for (Path output : List.of(classes(), sources())) {
                delete(output);
                Files.createDirectories(output);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** How many files the processors wrote in the last compilation, sources and resources. */
    long written() {
        return Stream.of(classes(), sources())
                .flatMap(output -> files(output).stream())
                .filter(file -> !file.toString().endsWith(".class"))
                .count();
    }

    /** All files below a folder. */
    static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Deletes a folder, if it is there, with all in it. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
