package dev.fanfare.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.report.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EveryProblemTest {
    /** What no source can bring about; unit tests do. */
    private static final List<Problem> BROUGHT_ABOUT_OTHERWISE = List.of(
            Problem.INTERNAL,

            // A topic has no more attributes than a filter may name.
            Problem.FILTER_TOO_MANY_ATTRIBUTES);

    @Test
    void everyProblemHasACaseWithItsCompleteText() {
        String texts = String.join(
                "\n",
                Javac.texts(Path.of(System.getProperty("basedir", "."), "src/test/resources/cases")).entrySet().stream()
                        .filter(file -> file.getKey().endsWith("diagnostics.txt"))
                        .map(file -> file.getValue())
                        .toList());
        assertThat(Stream.of(Problem.values())
                        .filter(problem -> !BROUGHT_ABOUT_OTHERWISE.contains(problem))
                        .filter(problem -> !texts.contains("[" + problem.code() + "]")))
                .isEmpty();
    }

    @Test
    void codesAreUnique() {
        assertThat(Stream.of(Problem.values()).map(Problem::code)).doesNotHaveDuplicates();
    }
}
