package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AsyncApiCommandTest {
    private static final Path COMMITTED = Path.of("src", "test", "asyncapi");
    private static final Path INSTALLED = Path.of("target", "asyncapi");
    private static final long MINUTES = 4;

    @TempDir
    private Path directory;

    @Test
    void theDocumentIsWrittenAsItWas() throws IOException {
        Resources.compiled(directory, "uptime.json");

        Run run = Run.in(directory, "asyncapi", "--title", "Uptime", "--app-version", "2.1.0");

        assertThat(run.out()).isEqualTo(Resources.text("golden/asyncapi.yaml"));
        assertThat(new ObjectMapper(new YAMLFactory()).readTree(run.out()))
                .isEqualTo(new ObjectMapper()
                        .readTree(Run.in(
                                        directory,
                                        "asyncapi",
                                        "--title",
                                        "Uptime",
                                        "--app-version",
                                        "2.1.0",
                                        "-o",
                                        "json")
                                .out()));
    }

    @Test
    void asyncApisOwnParserFindsNothingWrong() throws Exception {
        assumeTrue(isThere("npm") && isThere("node"), "there is no npm");
        install();
        Files.writeString(directory.resolve("many.json"), ManyTopics.json(50));
        Resources.compiled(directory, "uptime.json");

        assertThat(checked(List.of("asyncapi"))).isEqualTo("3.1.0: 2 channels, 4 operations\n");
        assertThat(checked(List.of("asyncapi", "-m", "many.json", "-o", "json")))
                .isEqualTo("3.1.0: 50 channels, 200 operations\n");
        assertThat(checked(List.of(
                        "asyncapi",
                        "-m",
                        COMMITTED.resolve("sealed.json").toAbsolutePath().toString())))
                .isEqualTo("3.1.0: 1 channels, 2 operations\n");
    }

    @Test
    void anEventOfASealedTypeHasTheSchemaOfItsRecord() {
        String document = Run.in(
                        directory,
                        "asyncapi",
                        "-o",
                        "json",
                        "-m",
                        COMMITTED.resolve("sealed.json").toAbsolutePath().toString())
                .out();

        assertThat(document)
                .contains("\"$ref\": \"#/components/schemas/a.Order.Placed\"")
                .contains("\"x-fanfare-filter\": \"plan = 'pro'\"")
                .doesNotContain("#/schemas/");
    }

    private String checked(List<String> arguments) throws IOException, InterruptedException {
        Path file = directory.resolve("document");
        Run run = Run.in(directory, arguments.toArray(String[]::new));
        assertThat(run.code()).as(run.err()).isZero();
        Files.writeString(file, run.out());
        Process node = new ProcessBuilder("node", "check.mjs", file.toString())
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .start();
        return new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static boolean isThere(String program) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static void install() throws IOException, InterruptedException {
        Files.createDirectories(INSTALLED);
        for (String file : List.of("package.json", "package-lock.json", "check.mjs")) {
            Files.copy(COMMITTED.resolve(file), INSTALLED.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.isDirectory(INSTALLED.resolve("node_modules/@asyncapi/parser"))) {
            return;
        }
        Process npm = new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
                .directory(INSTALLED.toFile())
                .redirectErrorStream(true)
                .redirectOutput(INSTALLED.resolve("npm.log").toFile())
                .start();
        if (!npm.waitFor(MINUTES, TimeUnit.MINUTES) || npm.exitValue() != 0) {
            npm.destroy();
            throw new IllegalStateException("npm ci failed; see " + INSTALLED.resolve("npm.log"));
        }
    }
}
