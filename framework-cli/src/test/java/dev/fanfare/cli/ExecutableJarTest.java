package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The jar that users run, in a process of its own. It runs after the jar was made. */
@EnabledIfSystemProperty(named = "executable.jar", matches = ".+")
class ExecutableJarTest {
    private static final String JAR = System.getProperty("executable.jar", "");

    @TempDir
    private Path directory;

    @Test
    void itReadsAProjectAndComparesItWithAnother() throws Exception {
        Resources.compiled(directory, "uptime.json");
        Files.writeString(
                directory.resolve("old.json"),
                Resources.text("manifests/uptime.json").replace("\"DOWN\"", "\"DOWN\", \"MAYBE\""));

        assertThat(run(0, "--help")).contains("Usage: fanfare", "completion");
        assertThat(run(0, "manifest", "merge")).isEqualTo(Resources.text("manifests/uptime.json"));
        assertThat(run(ExitCodes.CHANGES, "diff", "old.json", ".", "--exit-code"))
                .contains("constant State.MAYBE is gone");
        assertThat(run(ExitCodes.USAGE, "nonsense")).isEmpty();
        assertThat(run(0, "completion")).contains("complete -F").contains("manifest");
    }

    private String run(int code, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", JAR));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor())
                .as(Files.readString(directory.resolve("err")))
                .isEqualTo(code);
        return out;
    }
}
