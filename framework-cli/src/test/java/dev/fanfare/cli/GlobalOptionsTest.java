package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GlobalOptionsTest {
    @TempDir
    private Path directory;

    @Test
    void theHelpGoesToStandardOutputAndNamesEveryExitCode() {
        Run help = Run.in(directory, "--help");

        assertThat(help.code()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out()).contains("manifest", "graph", "completion", "--manifest", "NO_COLOR", "130", " 64");
    }

    @Test
    void aCommandsHelpShowsItsOwnOptionsOnly() {
        Run help = Run.in(directory, "graph", "--help");

        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--format").doesNotContain("--no-input").contains("fanfare --help");
    }

    @Test
    void theVersionIsThatOfTheBuild() {
        assertThat(Run.in(directory, "--version").out()).matches("fanfare \\d+\\.\\d+\\.\\d+\\S* \\(Java \\d+\\)\\R");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grpah",
                "graph --formt svg",
                "graph --format gif",
                "manifest",
                "",
                "manifest show -o xml",
                "manifest merge -o md",
                "--color sometimes graph"
            })
    void aWrongCommandLineIsUsage(String line) throws IOException {
        Resources.compiled(directory, "uptime.json");

        Run run = Run.in(directory, line.isEmpty() ? new String[0] : line.split(" "));

        assertThat(run.code()).isEqualTo(ExitCodes.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("error: ");
    }

    @Test
    void aTypoIsAnsweredWithWhatWasMeant() {
        assertThat(Run.in(directory, "grpah").err()).contains("Did you mean", "graph");
    }

    @Test
    void theSharedOptionsStandBeforeOrAfterTheCommand() throws IOException {
        Resources.compiled(directory.resolve("app"), "uptime.json");

        Run before = Run.in(directory, "-m", "app", "-o", "json", "manifest", "show");
        Run after = Run.in(directory, "manifest", "show", "--output=json", "--manifest", "app");

        assertThat(before.code()).isZero();
        assertThat(before.out()).startsWith("{").isEqualTo(after.out());
    }

    @Test
    void colourIsForTerminalsUnlessTheEnvironmentSaysNo() throws IOException {
        Resources.compiled(directory, "uptime.json");

        assertThat(Run.onTerminal(directory, "", Map.of(), "manifest", "show").out())
                .contains("\u001b[");
        assertThat(Run.onTerminal(directory, "", Map.of("NO_COLOR", "1"), "manifest", "show")
                        .out())
                .doesNotContain("\u001b[");
        assertThat(Run.in(directory, "manifest", "show").out()).doesNotContain("\u001b[");
        assertThat(Run.in(directory, "manifest", "show", "--color", "always").out())
                .contains("\u001b[");
    }

    @Test
    void moreIsSaidOnStandardErrorOnlyIfAskedFor() throws IOException {
        Resources.compiled(directory, "uptime.json");

        assertThat(Run.in(directory, "manifest", "show").err()).isEmpty();
        assertThat(Run.in(directory, "manifest", "show", "-v").err()).contains("read ", "app.json");
    }

    @Test
    void aQuestionNeedsAnAnswer() {
        assertThat(confirm(true, "y\n").code()).isZero();
        assertThat(confirm(true, "\n").code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(confirm(true, "").code()).isEqualTo(ExitCodes.FAILURE);
        assertThat(confirm(true, "y\n", "--no-input").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(confirm(false, "y\n").err()).contains("--yes");
        assertThat(confirm(false, "", "--yes").code()).isZero();
    }

    private Run confirm(boolean isTerminal, String answer, String... options) {
        return AskingCommand.run(directory, isTerminal, answer, options);
    }
}
