package dev.fanfare.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanfare.benchmarks.Turns.Compared;
import dev.fanfare.benchmarks.Turns.Cost;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompileTablesTest {
    private static final SourceTree TREE =
            new SourceTree(2, Path.of(""), List.of(Path.of("A"), Path.of("B"), Path.of("C")), 1_500);

    @Test
    void eachRowSetsTheProcessorsAgainstTheSameRunsWithoutThem() {
        assertThat(tables())
                .contains("| 2 | 1,500 | fresh | time | 100 (100 – 100) | 150 (150 – 150) | 1.50 | 25.00 |")
                .contains(
                        "| 2 | 1,500 | fresh, with the schema gate | time | 100 (100 – 100) | 180 (180 – 180) | 1.80 | 40.00 |")
                .contains("| 2 | 1,500 | warm | processor time | 20 (20 – 20) | 80 (80 – 80) | 4.00 | 30.00 |");
    }

    @Test
    void aChangeIsSetAgainstCompilingAll() {
        assertThat(tables())
                .contains("| all sources | 3 | 0 | 7 | fresh | 100 (100 – 100) | 150 (150 – 150) | 1.00 |")
                .contains("| part | 1 | 2 | 4 | fresh | 30 (30 – 30) | 75 (75 – 75) | 0.50 |")
                .contains("| part | 1 | 2 | 4 | warm | 4 (4 – 4) | 10 (10 – 10) | 0.25 |");
    }

    @Test
    void heapsAreInMebibytes() {
        assertThat(tables()).contains("| 2 | 10 | 20 | 25 | 2.00 | 2.50 |");
    }

    private static String tables() {
        Turn turn = new Turn("any", Path.of(""));
        Rebuild rebuild = new Rebuild("part", 1, 2, turn, turn);
        CompileCost cost = new CompileCost(TREE, compared(100, 150), compared(100, 180), compared(10, 40), 7);
        return new CompileTables(
                        List.of(cost),
                        List.of(new Rebuild.Measured(rebuild, compared(30, 75), compared(4, 10), 4)),
                        List.of(new LiveHeap(TREE, 10 << 20, 20 << 20, 25 << 20)))
                .toString();
    }

    private static Compared compared(double without, double with) {
        return new Compared(cost(without), cost(with));
    }

    private static Cost cost(double millis) {
        return new Cost(new Series(List.of(millis)), new Series(List.of(2 * millis)));
    }
}
