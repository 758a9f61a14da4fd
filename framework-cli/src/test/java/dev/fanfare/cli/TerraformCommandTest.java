package dev.fanfare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerraformCommandTest {
    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"aws", "gcp"})
    void theModuleIsWrittenAndItsFilesAreNamed(String cloud) throws IOException {
        Resources.compiled(directory, "uptime.json");

        Run run = Run.in(directory, "terraform", "--provider", cloud, "-d", "infra/" + cloud);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Path.of(line.substring(2))).isNotEmptyFile());
        try (Stream<Path> written = Files.list(directory.resolve("infra").resolve(cloud))) {
            assertThat(written).hasSize((int) run.out().lines().count());
        }
    }

    @Test
    void theCloudMustBeNamed() {
        assertThat(Run.in(directory, "terraform", "-d", "x").code()).isEqualTo(ExitCodes.USAGE);
        assertThat(Run.in(directory, "terraform", "-d", "x", "--provider", "azure")
                        .code())
                .isEqualTo(ExitCodes.USAGE);
    }
}
