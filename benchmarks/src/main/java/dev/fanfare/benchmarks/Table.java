package dev.fanfare.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A Markdown table that grows by rows. Not thread-safe. */
final class Table {
    private final List<String> lines = new ArrayList<>();

    Table(String... heads) {
        row((Object[]) heads);
        lines.add("|" + " --- |".repeat(heads.length));
    }

    Table row(Object... cells) {
        lines.add(List.of(cells).stream().map(String::valueOf).collect(Collectors.joining(" | ", "| ", " |")));
        return this;
    }

    /** A number with thousands separated and so many decimals. */
    static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** The median with the least and the most. */
    static String spread(Series series, int decimals) {
        return number(series.median(), decimals) + " (" + number(series.least(), decimals) + " – "
                + number(series.most(), decimals) + ")";
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
