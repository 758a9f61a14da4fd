package dev.fanfare.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each directory below {@code cases} is a program: {@code input} is compiled, with the {@code options} if there are any,
 * and with the compiled {@code library} on the class path if there is one. The rendered diagnostics are those of {@code
 * diagnostics.txt}; without that file it compiles with {@code -Werror}. Where there is a directory {@code expected} every
 * generated file is in it. {@code -Dgoldens=update} rewrites both.
 */
class CasesTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> everyCase() throws IOException {
        Path cases = cases();
        try (Stream<Path> directories = Files.list(cases)) {
            return directories
                    .filter(Files::isDirectory)
                    .sorted()
                    .map(directory ->
                            DynamicTest.dynamicTest(directory.getFileName().toString(), () -> check(directory)))
                    .toList()
                    .stream();
        }
    }

    private void check(Path directory) throws IOException {
        Path diagnostics = directory.resolve("diagnostics.txt");
        boolean clean = Files.notExists(diagnostics);
        Javac.Outcome outcome = javac(directory)
                .options(clean && !UPDATE ? List.of("-Werror") : List.of())
                .compile(directory.resolve("input"));
        String rendered = outcome.diagnostics().isEmpty() ? "" : String.join("\n\n", outcome.diagnostics()) + "\n";
        if (UPDATE) {
            update(directory, outcome, rendered);
            return;
        }
        assertThat(rendered).as("diagnostics").isEqualTo(clean ? "" : Files.readString(diagnostics));
        if (Files.isDirectory(directory.resolve("expected"))) {
            SortedMap<String, String> expected = Javac.texts(directory.resolve("expected"));
            assertThat(outcome.files().keySet()).as("generated files").isEqualTo(expected.keySet());
            expected.forEach((name, text) ->
                    assertThat(outcome.files().get(name)).as(name).isEqualTo(text));
        }
    }

    private Javac javac(Path directory) throws IOException {
        Path work = temporary.resolve(directory.getFileName());
        Javac javac = new Javac(work);
        Path options = directory.resolve("options");
        if (Files.exists(options)) {
            javac.options(Files.readAllLines(options));
        }
        Path library = directory.resolve("library");
        if (Files.exists(library)) {
            Javac first = new Javac(work.resolve("library"));
            assertThat(first.compile(library).success())
                    .as("the library compiles")
                    .isTrue();
            javac.on(first.classes());
        }
        return javac;
    }

    private static void update(Path directory, Javac.Outcome outcome, String rendered) throws IOException {
        Path diagnostics = directory.resolve("diagnostics.txt");
        if (rendered.isEmpty()) {
            Files.deleteIfExists(diagnostics);
        } else {
            Files.writeString(diagnostics, rendered);
        }
        Path expected = directory.resolve("expected");
        if (Files.isDirectory(expected)) {
            for (String old : Javac.texts(expected).keySet()) {
                Files.delete(expected.resolve(old));
            }
            for (var file : outcome.files().entrySet()) {
                Path written = expected.resolve(file.getKey());
                Files.createDirectories(Objects.requireNonNull(written.getParent()));
                Files.writeString(written, file.getValue());
            }
        }
    }

    /** The sources, not their copy: that keeps what was deleted. */
    private static Path cases() {
        return Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "cases");
    }
}
