package dev.fanfare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What an application costs once it is started, in fresh JVMs.
 *
 * @param startMillis {@code Fanfare.start()} alone; 0 of an empty JVM
 * @param readyMillis from the start of the JVM until that had returned
 * @param heapBytes used after a forced collection
 * @param threads live threads
 * @param classes loaded classes
 */
record StartCost(Series startMillis, Series readyMillis, Series heapBytes, Series threads, Series classes) {
    private static final String[] NEEDED = {
        "fanfare-annotations",
        "fanfare-runtime",
        "fanfare-local",
        "jspecify",
        "jackson-annotations",
        "jackson-core",
        "jackson-databind",
        "jackson-datatype-jsr310",
        "jackson-datatype-jdk8"
    };

    /** An empty JVM, and one with the application, in turns. */
    record Compared(StartCost empty, StartCost application) {}

    /** Starts the compiled application so often, and as often nothing. */
    static Compared measure(SourceTree tree, Path classes, int repetitions) {
        copyProbe(classes);
        List<ChildProcess> empty = new ArrayList<>();
        List<ChildProcess> application = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            empty.add(probe(classes, "empty"));
            application.add(probe(classes, "fanfare", String.valueOf(tree.subscriptions())));
        }
        return new Compared(of(empty), of(application));
    }

    /** The probe goes to the application's classes: beside it lie this module's own handlers, which are not to be started. */
    private static void copyProbe(Path classes) {
        String name = StartProbe.class.getName().replace('.', '/') + ".class";
        Path copy = classes.resolve(name);
        try {
            Files.createDirectories(copy.getParent());
            Files.copy(ClassPath.ownClasses().resolve(name), copy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ChildProcess probe(Path classes, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "-Xmx512m",
                "-XX:+UseG1GC",
                "-cp",
                ClassPath.current().only(NEEDED).and(classes).toString(),
                StartProbe.class.getName()));
        command.addAll(List.of(arguments));
        return ChildProcess.run("java", command);
    }

    private static StartCost of(List<ChildProcess> runs) {
        return new StartCost(
                series(runs, "start"),
                series(runs, "ready"),
                series(runs, "heap"),
                series(runs, "threads"),
                series(runs, "classes"));
    }

    private static Series series(List<ChildProcess> runs, String word) {
        return new Series(runs.stream().map(run -> run.number(word)).toList());
    }
}
