package dev.fanfare.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.cases.Javac.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.ThrowingConsumer;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each directory below {@code cases} is a program: {@code input} is compiled, with the {@code options} if there are any,
 * and with the compiled {@code library} on the class path if there is one. The rendered diagnostics are those of {@code
 * diagnostics.txt}; without that file it compiles with {@code -Werror}. Where there is a directory {@code expected} every
 * generated file is in it.
 *
 * <p>All of it holds for Eclipse's compiler as well, columns excepted. Where more must differ, {@code diagnostics.ecj.txt}
 * says why in its first lines, which begin with {@code #}; what cannot work there at all, {@code not-on-ecj.txt} explains.
 *
 * <p>Where there is a directory {@code mended}, that is the program put right: it compiles without a word, with {@code
 * mended-options} instead of {@code options} if there are any. From these cases {@code docs/problems.md} is made.
 *
 * <p>{@code -Dgoldens=update} rewrites all of these files.
 */
class CasesTest {
    private static final boolean UPDATE = "update".equals(System.getProperty("goldens"));

    /** Why most cases differ that do. */
    private static final String RECORDS =
            "# Eclipse's compiler knows no position of records and what is in them: the message names the place.\n";

    @TempDir
    Path temporary;

    /** The page comes last: it is made of what the cases say. */
    @TestFactory
    Stream<DynamicNode> everyCase() {
        return Stream.of(
                tests("on javac", this::checkOnJavac),
                tests("on Eclipse's compiler", this::checkOnEclipse),
                tests("mended", this::checkMended),
                DynamicTest.dynamicTest("docs/problems.md is current", CasesTest::checkPage));
    }

    private static DynamicNode tests(String name, ThrowingConsumer<Case> check) {
        return DynamicContainer.dynamicContainer(
                name,
                Case.all().stream()
                        .map(one -> DynamicTest.dynamicTest(one.name() + " " + name, () -> check.accept(one))));
    }

    private void checkOnJavac(Case one) throws IOException {
        Outcome outcome = one.compile(Tool.JAVAC, work(one, "javac"));
        if (UPDATE) {
            write(one.at("diagnostics.txt"), outcome.text());
            updateExpected(one, outcome);
        }
        check(one, Tool.JAVAC, outcome);
    }

    private void checkOnEclipse(Case one) throws IOException {
        Outcome outcome = one.compile(Tool.ECLIPSE, work(one, "eclipse"));
        if (Files.exists(one.at("not-on-ecj.txt"))) {
            assertThat(outcome.success())
                    .as("what not-on-ecj.txt says still holds")
                    .isFalse();
            return;
        }
        Path own = one.at("diagnostics.ecj.txt");
        if (UPDATE) {
            String reason = Files.exists(own)
                    ? String.join(
                            "",
                            one.text(own.getFileName().toString())
                                    .lines()
                                    .filter(line -> line.startsWith("# "))
                                    .map(line -> line + "\n")
                                    .toList())
                    : outcome.text().contains("\n  At ") ? RECORDS : "";
            Files.deleteIfExists(own);
            String found = Case.comparable(Tool.ECLIPSE, outcome.text());
            write(own, found.equals(one.diagnostics(Tool.ECLIPSE)) ? "" : reason + found);
        }
        check(one, Tool.ECLIPSE, outcome);
        if (Files.exists(own)) {
            assertThat(one.text("diagnostics.ecj.txt")).as("the reason").startsWith("# ");
        }
    }

    private static void check(Case one, Tool tool, Outcome outcome) {
        assertThat(Case.comparable(tool, outcome.text())).as("diagnostics").isEqualTo(one.diagnostics(tool));
        assertThat(outcome.success()).as("success").isEqualTo(!outcome.text().contains("error: "));
        if (Files.isDirectory(one.at("expected"))) {
            SortedMap<String, String> expected = Javac.texts(one.at("expected"));
            assertThat(outcome.files().keySet()).as("generated files").isEqualTo(expected.keySet());
            expected.forEach((name, text) ->
                    assertThat(outcome.files().get(name)).as(name).isEqualTo(text));
        }
    }

    private void checkMended(Case one) throws IOException {
        if (one.isMended()) {
            for (Tool tool : Files.exists(one.at("not-on-ecj.txt")) ? List.of(Tool.JAVAC) : List.of(Tool.values())) {
                Outcome outcome = one.compileMended(tool, work(one, "mended-" + tool));
                assertThat(outcome.text()).as("diagnostics of %s", tool).isEmpty();
                assertThat(outcome.success()).isTrue();
            }
        }
    }

    private static void checkPage() throws IOException {
        String page = ProblemsPage.render();
        if (UPDATE) {
            Files.writeString(ProblemsPage.FILE, page);
        }
        assertThat(Files.readString(ProblemsPage.FILE)).isEqualTo(page);
    }

    private Path work(Case one, String run) {
        return temporary.resolve(run).resolve(one.name());
    }

    private static void updateExpected(Case one, Outcome outcome) throws IOException {
        Path expected = one.at("expected");
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

    private static void write(Path file, String text) throws IOException {
        if (text.isEmpty()) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, text);
        }
    }
}
