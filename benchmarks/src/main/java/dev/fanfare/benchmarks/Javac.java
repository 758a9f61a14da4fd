package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The arguments that javac compiles a source tree with; with and without the processors all others are the same. */
enum Javac {
    WITHOUT,
    WITH;

    /** The word before the milliseconds of the clock, where a child prints them. */
    String clock() {
        return name() + "-clock";
    }

    /** The word before the milliseconds of processor time of a compilation. */
    String cpu() {
        return name() + "-cpu";
    }

    /** The word before the milliseconds of processor time since the child began. */
    String cpuInAll() {
        return name() + "-cpu-in-all";
    }

    /** Where the arguments for a tree of so many topics are. */
    Path argumentFile(int topics, Path folder) {
        return folder.resolve(name() + "-" + topics + ".args");
    }

    /** Writes the arguments into a file that javac reads, and returns it. */
    Path writeArgumentFile(SourceTree tree, Path folder) {
        ClassPath here = ClassPath.current();
        List<String> arguments = Stream.of(
                        List.of(
                                "--release",
                                "17",
                                "-nowarn",
                                "-d",
                                output(folder).toString()),
                        List.of(
                                "-cp",
                                here.only("fanfare-annotations", "fanfare-runtime", "jspecify")
                                        .toString()),
                        this == WITHOUT ? List.of("-proc:none") : List.of("-processorpath", processors(here)),
                        tree.files().stream().map(Path::toString).toList())
                .flatMap(List::stream)
                .toList();
        try {
            Files.createDirectories(folder);
            return Files.write(argumentFile(tree.topics(), folder), arguments);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where the classes go. */
    Path output(Path folder) {
        return folder.resolve(name());
    }

    private static String processors(ClassPath here) {
        return here.only("fanfare-processor", "fanfare-annotations", "javapoet", "jspecify")
                .toString();
    }

    /** Deletes what was compiled and makes room for the next: no compilation sees what another has left. */
    void clean(Path folder) {
        Path output = output(folder);
        try {
            if (Files.exists(output)) {
                try (Stream<Path> files = Files.walk(output)) {
                    files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(file -> {
                        if (!file.delete()) {
                            throw new IllegalStateException("Cannot delete " + file);
                        }
                    });
                }
            }
            Files.createDirectories(output);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
