package dev.fanfare.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What javac is told of the processors; all other arguments are the same. */
enum Javac {
    WITHOUT,
    WITH,
    /** With the schema gate, which compares everything with a lock file. */
    GATED;

    private static final String LOCK = "fanfare.lock";

    /** How everything is compiled. */
    Turn everything(SourceTree tree, Path folder) {
        return new Turn(name(), folder)
                .write(arguments(
                        folder,
                        List.of(),
                        tree.files().stream().map(Path::toString).toList()));
    }

    /**
     * How a part is compiled.
     *
     * @param what source files, and names of classes that are shown to the processors
     * @param compiled where the classes of the rest are
     */
    Turn part(String name, Path folder, List<String> what, Path compiled) {
        return new Turn(name() + "-" + name, folder).write(arguments(folder, List.of(compiled), what));
    }

    /** Writes the lock file that {@link #GATED} needs, by accepting everything. */
    static void accept(SourceTree tree, Path folder) {
        Turn accepting = new Turn("ACCEPTING", folder);
        List<String> arguments = new ArrayList<>(List.of("-proc:only", "-Afanfare.lock.accept=true"));
        arguments.addAll(GATED.arguments(
                folder, List.of(), tree.files().stream().map(Path::toString).toList()));
        ChildProcess.run("javac", List.of("@" + accepting.write(arguments).argumentFile()));
    }

    private List<String> arguments(Path folder, List<Path> compiled, List<String> what) {
        ClassPath here = ClassPath.current();
        ClassPath used =
                here.only("fanfare-annotations", "fanfare-runtime", "jspecify").and(compiled.toArray(Path[]::new));
        return Stream.of(
                        List.of("--release", "17", "-nowarn", "-implicit:none", "-cp", used.toString()),
                        processing(folder, here),
                        what)
                .flatMap(List::stream)
                .toList();
    }

    private List<String> processing(Path folder, ClassPath here) {
        String processors = here.only("fanfare-processor", "fanfare-annotations", "javapoet", "jspecify")
                .toString();
        return switch (this) {
            case WITHOUT -> List.of("-proc:none");
            case WITH -> List.of("-processorpath", processors);
            case GATED -> List.of("-processorpath", processors, "-Afanfare.lock=" + folder.resolve(LOCK));
        };
    }
}
