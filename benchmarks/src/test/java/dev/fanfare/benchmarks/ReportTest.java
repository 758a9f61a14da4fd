package dev.fanfare.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    @TempDir
    private Path folder;

    @Test
    void aRunReplacesItsOwnSectionAndLeavesThoseOfOtherJdks() throws Exception {
        Path file = folder.resolve("benchmarks.md");
        Report report = new Report(file);

        report.put(25, "| new |\n\n### Part\n\n| a |\n");
        report.put(17, "| old |\n");
        report.put(17, "| newer |\n");

        assertThat(Files.readString(file))
                .startsWith("# Speed and size\n")
                .endsWith("\n## JDK 17\n\n| newer |\n\n## JDK 25\n\n| new |\n\n### Part\n\n| a |\n");
    }

    @Test
    void aRunOfSomePartsReplacesThoseAndTheMachine() {
        assertThat(Report.merged(
                        "| machine |\n\n### A\n\n| a |\n\n### B\n\n| b |\n",
                        "\n| other |\n\n### B\n\n| newer |\n\n### C\n\n| c |\n"))
                .isEqualTo("| other |\n\n### A\n\n| a |\n\n### B\n\n| newer |\n\n### C\n\n| c |");
    }
}
