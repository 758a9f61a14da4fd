package dev.fanfare.processor.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CappedTest {
    private static List<String> names(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> "n" + i).toList();
    }

    @Test
    void aShortListIsWhole() {
        assertThat(Capped.list(names(3))).isEqualTo("n1, n2, n3");
        assertThat(Capped.list(names(Capped.MOST))).endsWith("n7, n8");
        assertThat(Capped.list(List.of())).isEmpty();
    }

    @Test
    void aLongListSaysHowManyMoreThereAre() {
        assertThat(Capped.list(names(11))).isEqualTo("n1, n2, n3, n4, n5, n6, n7, n8, \u2026 and 3 more");
        assertThat(Capped.first(names(Capped.MOST + 1)))
                .hasSize(Capped.MOST + 1)
                .endsWith("n8", "\u2026 and 1 more");
    }
}
