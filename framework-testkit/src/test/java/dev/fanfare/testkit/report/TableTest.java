package dev.fanfare.testkit.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    private static final String PAGE =
            "# Page\n\n" + ConformanceTable.BEGIN + "\n" + ConformanceTable.END + "\n\nMore.\n";

    private static Table table(String provider, Column column) {
        return Table.of(Map.of(provider, column));
    }

    @Test
    void aCellSaysPassedFailedUnsupportedWithItsReasonOrNotRun() {
        Column column = new Column();
        column.passed(List.of("G1", "G2", "G3"));
        column.unsupported(List.of("G2", "G4"), "keeps nothing");
        column.unsupported(List.of("G2", "G4"), "has no order");
        column.failed(List.of("G3"), "g03_nothingIsRepeated");

        String text = table("some", column).toString();

        assertThat(text)
                .startsWith("| | | some |\n| --- | --- | --- |\n")
                .contains("| G1 | Nothing accepted is lost | yes |\n")
                .contains(" | yes; has no order; keeps nothing |\n")
                .contains(" | **FAILED**: g03_nothingIsRepeated |\n")
                .contains("| G4 | EXACTLY_ONCE | – has no order; keeps nothing |\n")
                .contains("| G5 | Order of a key | not run |\n")
                .contains("| C42 | Delayed and scheduled messages | – not part of the product |\n");
        assertThat(text.lines()).hasSize(2 + 17 + 56);
    }

    @Test
    void whatIsWrittenCanBeRead() {
        Column column = new Column();
        column.passed(List.of("G1"));
        Table table = table("some", column);

        assertThat(Table.parse("# Title\n\n" + table)).isEqualTo(table);
    }

    @Test
    void aPageKeepsTheColumnsOfOtherProviders() {
        Column good = new Column();
        good.passed(List.of("G1"));
        String one = ConformanceTable.updated(PAGE, table("one", new Column()).toString());

        String both = ConformanceTable.updated(one, table("two", good).toString());
        String again = ConformanceTable.updated(both, table("one", good).toString());

        assertThat(both).contains("| | | one | two |").contains("| not run | yes |");
        assertThat(again)
                .contains("| | | one | two |")
                .contains("| yes | yes |")
                .endsWith("\n\nMore.\n");
        assertThat(ConformanceTable.updated(again, table("two", good).toString()))
                .isEqualTo(again);
    }

    @Test
    void aPageWithoutAPlaceForTheTableIsAnError() {
        assertThatThrownBy(() -> ConformanceTable.updated("# Page\n", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(ConformanceTable.BEGIN);
    }

    @Test
    void aPageThatIsNotCurrentIsAnError(@TempDir Path folder) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), PAGE);
        Path report = Files.writeString(
                folder.resolve("report.md"), table("one", new Column()).toString());

        assertThatThrownBy(() -> ConformanceTable.check(page, report, false))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("goldens=update");

        ConformanceTable.check(page, report, true);
        assertThat(page).content().isEqualTo(ConformanceTable.updated(PAGE, Files.readString(report)));
        ConformanceTable.check(page, report, false);
    }
}
