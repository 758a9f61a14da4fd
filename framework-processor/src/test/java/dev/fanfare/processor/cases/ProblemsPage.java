package dev.fanfare.processor.cases;

import dev.fanfare.processor.report.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes {@code docs/problems.md} from the catalogue and from the cases that are examples of it. */
final class ProblemsPage {
    static final Path FILE = Path.of(System.getProperty("basedir", "."), "..", "docs", "problems.md");

    /** What no program brings about, and why. */
    static final Map<Problem, String> WITHOUT_EXAMPLE = Map.of(
            Problem.INTERNAL,
            "No program is known that brings this about.",
            Problem.FILTER_TOO_MANY_ATTRIBUTES,
            "No program brings this about as long as a topic has no more attributes than a filter may look at (FF-E009).",
            Problem.CANNOT_WRITE,
            "No program brings this about: it is the machine's doing, a full disk's for instance.");

    private static final String INTRODUCTION = """
            # Problems

            Everything that Fanfare's processors say, by its code. A code never changes its meaning and is never given away
            again. Each has a program that brings it about, what the compiler then says, and the program put right.

            Warnings can be turned off: `@SuppressWarnings` with the code, on the declaration or around it.

            This page is generated from the processor's tests; all programs on it are compiled, on javac and on Eclipse's
            compiler.
            """;

    private static final Map<Character, String> GROUPS = Map.of(
            'T', "Topics",
            'E', "Events",
            'S', "Subscriptions",
            'F', "Filters",
            'M', "Modules",
            'L', "Schemas that are locked",
            'X', "The processor itself");

    private final StringBuilder page = new StringBuilder(INTRODUCTION);

    private ProblemsPage() {}

    static String render() {
        ProblemsPage page = new ProblemsPage();
        List<String> groups =
                Stream.of(Problem.values()).map(ProblemsPage::group).distinct().toList();
        groups.forEach(page::contents);
        groups.forEach(page::problems);
        return page.page.toString();
    }

    private static String group(Problem problem) {
        return Objects.requireNonNull(GROUPS.get(problem.code().charAt(3)), problem.code());
    }

    private static Stream<Problem> of(String group) {
        return Stream.of(Problem.values()).filter(problem -> group(problem).equals(group));
    }

    private void contents(String group) {
        page.append("\n| ").append(group).append(" | |\n| --- | --- |\n");
        of(group)
                .forEach(problem -> page.append("| [")
                        .append(problem.code())
                        .append("](#")
                        .append(problem.code().toLowerCase(Locale.ROOT))
                        .append(") | ")
                        .append(prose(problem.fact()))
                        .append(" |\n"));
    }

    private void problems(String group) {
        page.append("\n## ").append(group).append('\n');
        of(group).forEach(this::problem);
    }

    private void problem(Problem problem) {
        page.append("\n### ").append(problem.code()).append("\n\n");
        page.append(problem.severity() == Problem.Severity.WARNING ? "Warning: " : "")
                .append("**")
                .append(prose(problem.fact()))
                .append("** ")
                .append(prose(problem.rule()))
                .append('\n');
        String missing = WITHOUT_EXAMPLE.get(problem);
        if (missing == null) {
            example(problem, new Example(problem));
        } else {
            page.append('\n').append(missing).append('\n');
        }
    }

    private void example(Problem problem, Example example) {
        block("java", example.broken());
        options(example.options("options"));
        block("text", example.message(problem));
        page.append("\nPut right:\n");
        if (!example.mended().isEmpty()) {
            block("java", example.mended());
        }
        options(example.options("mended-options"));
    }

    private void block(String language, String content) {
        page.append("\n```")
                .append(language)
                .append('\n')
                .append(content.strip())
                .append("\n```\n");
    }

    private void options(List<String> options) {
        if (!options.isEmpty()) {
            page.append("\nCompiled with ")
                    .append(options.stream().map(option -> "`" + option + "`").collect(Collectors.joining(", ")))
                    .append(".\n");
        }
    }

    /** A text of the catalogue as Markdown. */
    private static String prose(String text) {
        return text.replace("%s", "\u2026").replace("<", "\\<").replace("|", "\\|");
    }

    /** The case of a code. */
    private record Example(Case one) {
        private static final Path CASES = Path.of(System.getProperty("basedir", "."), "src/test/resources/cases");

        Example(Problem problem) {
            this(new Case(CASES.resolve(Case.EXAMPLE + problem.code().toLowerCase(Locale.ROOT))));
        }

        /** What differs from the mended program, and below it what belongs to both. */
        String broken() {
            SortedMap<String, String> mended = sources("mended");
            SortedMap<String, String> input = sources("input");
            return Stream.of(true, false)
                    .flatMap(differs -> input.entrySet().stream()
                            .filter(file -> differs != file.getValue().equals(mended.get(file.getKey()))))
                    .map(Example::file)
                    .collect(Collectors.joining("\n"));
        }

        /** What differs from the broken program; all of it if nothing does but the options. */
        String mended() {
            SortedMap<String, String> input = sources("input");
            return sources("mended").entrySet().stream()
                    .filter(file -> !file.getValue().equals(input.get(file.getKey())))
                    .map(Example::file)
                    .collect(Collectors.joining("\n"));
        }

        /** What the compiler says of the code; other findings of the program are left out. */
        String message(Problem problem) {
            return Stream.of(one.text("diagnostics.txt").split("\n\n"))
                    .filter(block -> block.contains("[" + problem.code() + "]"))
                    .map(String::strip)
                    .collect(Collectors.joining("\n\n"));
        }

        /** Those for the processors, as a user writes them. */
        List<String> options(String file) {
            return one.options(file).stream()
                    .filter(line -> line.startsWith("-A"))
                    .map(line -> line.replace("src/test/resources/cases/" + one.name() + "/", ""))
                    .toList();
        }

        private SortedMap<String, String> sources(String directory) {
            return Javac.texts(one.at(directory));
        }

        private static String file(Map.Entry<String, String> file) {
            return "// " + file.getKey() + "\n" + file.getValue();
        }
    }
}
