package dev.fanfare.processor.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.processor.report.Problem;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@link ProblemsPage#WITHOUT_EXAMPLE} excepts, unit tests bring about: {@code FilterRuleTest}, {@code OutputTest}. */
class EveryProblemTest {
    @Test
    void everyProblemHasAnExampleAndItsCompleteText() {
        List<String> examples = Case.all().stream()
                .filter(one -> one.name().startsWith(Case.EXAMPLE) && one.isMended())
                .filter(one -> Files.exists(one.at("diagnostics.txt")))
                .filter(one -> one.text("diagnostics.txt").contains("[" + code(one) + "]"))
                .map(EveryProblemTest::code)
                .toList();
        assertThat(examples)
                .isEqualTo(Stream.of(Problem.values())
                        .filter(problem -> !ProblemsPage.WITHOUT_EXAMPLE.containsKey(problem))
                        .map(Problem::code)
                        .sorted()
                        .collect(Collectors.toList()));
    }

    private static String code(Case one) {
        return one.name().substring(Case.EXAMPLE.length()).toUpperCase(Locale.ROOT);
    }

    @Test
    void codesAreUnique() {
        assertThat(Stream.of(Problem.values()).map(Problem::code)).doesNotHaveDuplicates();
    }
}
