package dev.fanfare.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One directory below {@code cases}; what it may hold, {@link CasesTest} says. */
record Case(Path directory) {
    /** Where each code of {@code docs/problems.md} has its example. */
    static final String EXAMPLE = "problem-";

    private static final Pattern COLUMN = Pattern.compile("(?m)^(\\S+\\.java:[0-9]+):[0-9]+: ");

    /** All cases, sorted by name. The sources, not their copy: that keeps what was deleted. */
    static List<Case> all() {
        Path cases = Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "cases");
        try (Stream<Path> directories = Files.list(cases)) {
            return directories
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(Case::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    String name() {
        return directory.getFileName().toString();
    }

    /** The directory or file of this name within the case. */
    Path at(String name) {
        return directory.resolve(name);
    }

    boolean isMended() {
        return Files.isDirectory(at("mended"));
    }

    /** Compiles {@code input} with what belongs to it. */
    Javac.Outcome compile(Tool tool, Path work) {
        boolean isClean = tool == Tool.JAVAC && Files.notExists(at("diagnostics.txt"));
        return javac(tool, work, "options")
                .options(isClean ? List.of("-Werror") : List.of())
                .compile(at("input"));
    }

    /** Compiles {@code mended}, with {@code mended-options} where there are any. */
    Javac.Outcome compileMended(Tool tool, Path work) {
        return javac(tool, work, Files.exists(at("mended-options")) ? "mended-options" : "options")
                .options(tool == Tool.JAVAC ? List.of("-Werror") : List.of())
                .compile(at("mended"));
    }

    private Javac javac(Tool tool, Path work, String options) {
        Javac javac = new Javac(work, tool).options(options(options));
        if (Files.exists(at("library"))) {
            Javac first = new Javac(work.resolve("library"), tool);
            assertThat(first.compile(at("library")).success())
                    .as("the library compiles")
                    .isTrue();
            javac.on(first.classes());
        }
        return javac;
    }

    /** One option a line; files are named from the module's directory, where tests run. */
    List<String> options(String file) {
        return Files.exists(at(file)) ? text(file).lines().toList() : List.of();
    }

    /** The diagnostics as the case wants them, comparable with what {@link #comparable} gives. */
    String diagnostics(Tool tool) {
        if (tool == Tool.ECLIPSE && Files.exists(at("diagnostics.ecj.txt"))) {
            return text("diagnostics.ecj.txt")
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .map(line -> line + "\n")
                    .collect(Collectors.joining());
        }
        return Files.exists(at("diagnostics.txt")) ? comparable(tool, text("diagnostics.txt")) : "";
    }

    /**
     * Diagnostics in the form in which a compiler's are compared. Eclipse's compiler points at another column of the same
     * line (at a type's name, javac at its keyword; at an annotation's {@code name = value}, javac at the value), so its
     * columns are left out.
     */
    static String comparable(Tool tool, String diagnostics) {
        if (tool == Tool.JAVAC || diagnostics.isEmpty()) {
            return diagnostics;
        }
        String columnless = COLUMN.matcher(diagnostics.strip()).replaceAll("$1: ");
        return Stream.of(columnless.split("\n\n")).sorted().collect(Collectors.joining("\n\n", "", "\n"));
    }

    String text(String file) {
        try {
            return Files.readString(at(file));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
